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

    /// All of Redis, which others may use, too.
    ///
    /// @param entries keys of any kind
    /// @param memory in bytes
    /// @param maxMemory in bytes; 0 if there is no limit
    /// @param evictionPolicy what goes when the limit is reached
    /// @param evictedKeys that went for that reason, since Redis started
    /// @param expiredKeys whose time was over, since Redis started
    @Serdeable
    record RedisUse(
            long entries,
            long memory,
            long maxMemory,
            String evictionPolicy,
            long evictedKeys,
            long expiredKeys) {}
}
