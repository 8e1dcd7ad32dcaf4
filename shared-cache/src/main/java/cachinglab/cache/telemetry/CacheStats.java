package cachinglab.cache.telemetry;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// The counts of one cache since the service started.
///
/// @param hits lookups answered from the cache
/// @param near lookups answered from this process, in front of Redis
/// @param stale lookups answered with an entry past its time; if only because a load failed, they
///     count as misses, too
/// @param collapsed lookups answered by a load that another reader made meanwhile
/// @param misses lookups that had to load
/// @param hitRate the part of all lookups that needed no load of their own, 0 to 1
/// @param lastMinute the same of the last minute
/// @param loads values loaded: for a miss, while the cache was out, or for a writer
/// @param stored fills and puts that are in the cache since
/// @param rejected fills that came too late, because a write came between
/// @param evicted entries and tags removed by writes
/// @param accepted writes acknowledged from the cache (write-behind)
/// @param corrupted entries that could not be read and counted as misses
/// @param tooLarge entries above the size limit, served but not stored
/// @param errors commands that failed, came back too late, or were not sent as the breaker was open
/// @param fallbacks lookups answered from this process while Redis was out
/// @param size what it takes in Redis; null if that is not known, as while Redis is out
@Serdeable
public record CacheStats(
        long hits,
        long near,
        long stale,
        long collapsed,
        long misses,
        double hitRate,
        HitRate lastMinute,
        long loads,
        long stored,
        long rejected,
        long evicted,
        long accepted,
        long corrupted,
        long tooLarge,
        long errors,
        long fallbacks,
        @Nullable CacheSize size) {}
