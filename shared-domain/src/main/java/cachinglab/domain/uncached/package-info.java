/// The baseline: no cache at all.
@NullMarked
package cachinglab.domain.uncached;

import org.jspecify.annotations.NullMarked;
