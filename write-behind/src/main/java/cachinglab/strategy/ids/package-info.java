/// Ids at hand while PostgreSQL is out.
@NullMarked
package cachinglab.strategy.ids;

import org.jspecify.annotations.NullMarked;
