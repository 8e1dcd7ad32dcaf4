package cachinglab.strategy.web;

import io.micronaut.serde.annotation.Serdeable;

/// How write-behind is doing.
///
/// @param backlog writes accepted and not flushed
/// @param oldestPendingMillis how long the oldest of them has waited; 0 if there is none
/// @param flushed writes flushed since the service started
/// @param batches transactions they took
/// @param coalescingRatio writes for each row that was written
/// @param retries flushes that were tried again after one that failed
/// @param deadLetters writes PostgreSQL refused, and nobody replayed or dropped
@Serdeable
record BacklogStatus(
        long backlog,
        long oldestPendingMillis,
        long flushed,
        long batches,
        double coalescingRatio,
        long retries,
        long deadLetters) {}
