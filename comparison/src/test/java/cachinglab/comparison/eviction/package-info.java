/// The figures as people and programs get them.
@NullMarked
package cachinglab.comparison.eviction;

import org.jspecify.annotations.NullMarked;
