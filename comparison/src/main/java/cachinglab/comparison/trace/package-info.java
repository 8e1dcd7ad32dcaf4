/// Sequences of keys, as clients asked for them.
@NullMarked
package cachinglab.comparison.trace;

import org.jspecify.annotations.NullMarked;
