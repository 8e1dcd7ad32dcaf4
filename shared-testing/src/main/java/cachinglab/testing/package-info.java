/// What every service must do, whatever its strategy, checked over HTTP.
@NullMarked
package cachinglab.testing;

import org.jspecify.annotations.NullMarked;
