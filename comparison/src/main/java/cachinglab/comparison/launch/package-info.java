/// Starts services from their jars, over one PostgreSQL and one Redis, and leaves nothing behind.
@NullMarked
package cachinglab.comparison.launch;

import org.jspecify.annotations.NullMarked;
