/// Values no two entities may share, kept so although PostgreSQL comes to know of them only later.
@NullMarked
package cachinglab.strategy.unique;

import org.jspecify.annotations.NullMarked;
