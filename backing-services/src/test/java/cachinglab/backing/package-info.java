/// What the backing services promise, on real servers and real processes.
@NullMarked
package cachinglab.backing;

import org.jspecify.annotations.NullMarked;
