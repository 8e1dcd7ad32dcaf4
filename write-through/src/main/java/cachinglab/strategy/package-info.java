/// The strategy, between the web layer and the tables.
@NullMarked
package cachinglab.strategy;

import org.jspecify.annotations.NullMarked;
