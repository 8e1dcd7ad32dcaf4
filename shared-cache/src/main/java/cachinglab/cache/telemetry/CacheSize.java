package cachinglab.cache.telemetry;

import io.micronaut.serde.annotation.Serdeable;

/// How much room a cache takes in Redis.
///
/// @param entries that it has there
/// @param memory that they take, in bytes, estimated from a few of them
/// @param exact whether the entries were counted; else their number is estimated, too, from the
///     first keys that SCAN met
@Serdeable
public record CacheSize(long entries, long memory, boolean exact) {}
