package cachinglab.cache.telemetry;

import io.micronaut.serde.annotation.Serdeable;

/// The counts of one cache since the service started.
///
/// @param hits lookups answered from the cache
/// @param collapsed lookups answered by a load that another reader made meanwhile
/// @param misses lookups that had to load
/// @param hitRate the part of all lookups that needed no load of their own, 0 to 1
/// @param stored fills and puts that are in the cache since
/// @param rejected fills that came too late, because a write came between
/// @param evicted entries and tags removed by writes
/// @param accepted writes acknowledged from the cache (write-behind)
/// @param corrupted entries that could not be read and counted as misses
/// @param tooLarge entries above the size limit, served but not stored
/// @param errors commands that failed, came back too late, or were not sent as the breaker was open
/// @param fallbacks lookups answered from this process while Redis was out
@Serdeable
public record CacheStats(
        long hits,
        long collapsed,
        long misses,
        double hitRate,
        long stored,
        long rejected,
        long evicted,
        long accepted,
        long corrupted,
        long tooLarge,
        long errors,
        long fallbacks) {}
