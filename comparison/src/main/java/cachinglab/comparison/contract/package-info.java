/// What a service must do before it is worth timing.
@NullMarked
package cachinglab.comparison.contract;

import org.jspecify.annotations.NullMarked;
