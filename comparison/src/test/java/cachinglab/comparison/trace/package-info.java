/// Traces as files and as numbers.
@NullMarked
package cachinglab.comparison.trace;

import org.jspecify.annotations.NullMarked;
