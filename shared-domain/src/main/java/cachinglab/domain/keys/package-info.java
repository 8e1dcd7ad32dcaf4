/// The names of everything in Redis.
@NullMarked
package cachinglab.domain.keys;

import org.jspecify.annotations.NullMarked;
