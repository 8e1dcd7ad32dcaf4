/// How fast accepted writes get from the stream to PostgreSQL.
@NullMarked
package cachinglab.benchmark.drain;

import org.jspecify.annotations.NullMarked;
