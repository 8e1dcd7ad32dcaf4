package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one service has of an entity: in Redis, and in PostgreSQL.
///
/// @param key in Redis; null if it is not cached
/// @param ttl in seconds; -1 if it does not expire, as a write that is not in PostgreSQL yet
/// @param cached null also where it is cached that there is none
/// @param row null if there is none
@Serdeable
record EntryReport(
        String strategy,
        Verdict verdict,
        @Nullable String key,
        @Nullable Long ttl,
        @Nullable Long size,
        @Nullable Long cachedVersion,
        @Nullable Map<String, Object> cached,
        @Nullable Long rowVersion,
        @Nullable Map<String, Object> row) {

    enum Verdict {
        /// Both show the same.
        AGREE,
        /// The cache has a write that PostgreSQL is still to get.
        PENDING,
        DISAGREE,
        NOT_CACHED,
        /// There is no cache.
        UNCACHED
    }
}
