@NullMarked
package cachinglab.benchmark;

import org.jspecify.annotations.NullMarked;
