/// Dead letters that get another chance.
@NullMarked
package cachinglab.strategy.replay;

import org.jspecify.annotations.NullMarked;
