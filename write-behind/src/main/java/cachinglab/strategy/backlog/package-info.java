/// Writes accepted but not yet in PostgreSQL: a Redis stream.
@NullMarked
package cachinglab.strategy.backlog;

import org.jspecify.annotations.NullMarked;
