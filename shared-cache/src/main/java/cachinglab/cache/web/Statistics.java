package cachinglab.cache.web;

import cachinglab.cache.telemetry.CacheStats;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the caches are doing.
///
/// @param caches by name
/// @param breaker `CLOSED`; `OPEN` while Redis is passed by; `HALF_OPEN` while it is told of writes
///     and not read yet
/// @param redis null while it does not answer
@Serdeable
record Statistics(Map<String, CacheStats> caches, String breaker, @Nullable RedisUse redis) {

    /// All of Redis, which others may use, too: to tell what is ours, one would have to look at
    /// every key.
    ///
    /// @param entries keys of any kind
    /// @param memory in bytes
    @Serdeable
    record RedisUse(long entries, long memory) {}
}
