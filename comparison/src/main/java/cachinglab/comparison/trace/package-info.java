/// Operations as clients of other systems asked for them.
@NullMarked
package cachinglab.comparison.trace;

import org.jspecify.annotations.NullMarked;
