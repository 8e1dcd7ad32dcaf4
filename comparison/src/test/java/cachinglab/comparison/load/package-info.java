/// Load on services that do as they are told, and on some that do not.
@NullMarked
package cachinglab.comparison.load;

import org.jspecify.annotations.NullMarked;
