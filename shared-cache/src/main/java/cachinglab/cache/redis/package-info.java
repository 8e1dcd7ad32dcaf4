/// The cache in Redis: entries as JSON, leases beside them, every step that must be one a script.
@NullMarked
package cachinglab.cache.redis;

import org.jspecify.annotations.NullMarked;
