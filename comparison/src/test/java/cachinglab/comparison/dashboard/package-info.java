@NullMarked
package cachinglab.comparison.dashboard;

import org.jspecify.annotations.NullMarked;
