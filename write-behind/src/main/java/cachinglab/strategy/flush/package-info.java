/// From the backlog to PostgreSQL, in batches.
@NullMarked
package cachinglab.strategy.flush;

import org.jspecify.annotations.NullMarked;
