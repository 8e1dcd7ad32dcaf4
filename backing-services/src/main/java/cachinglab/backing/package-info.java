/// PostgreSQL and Redis for a run: the configured servers, else real ones of its own.
@NullMarked
package cachinglab.backing;

import org.jspecify.annotations.NullMarked;
