package cachinglab.strategy.backlog;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How writes wait and are flushed, under `write-behind.*`. A bad value stops the start and is
/// named.
///
/// @param flushInterval the pause between two flushes: how far PostgreSQL lags behind when idle
/// @param batchSize writes taken from the stream at once, and flushed in one transaction
/// @param maxBacklog writes that may wait; beyond that, new ones are refused with 503. On a cluster
///     each of the sixteen streams has a sixteenth of it: many writes to one thing fill its own
/// @param claimAfter how long a write may be in the hands of one flusher before another takes over
/// @param drainTimeout how long a service that is stopped goes on flushing; 0 to flush nothing
/// @param longestRetry the longest pause between two attempts while flushing fails
/// @param maxDeadLetters refused writes that are kept; beyond that, flushing stops until some of them
///     are replayed or dropped
/// @param tombstonesKept how long PostgreSQL remembers what was deleted; a dead letter can be
///     replayed for as long
/// @param reservedIds ids of each kind kept at hand, for what is created while PostgreSQL is out; 0
///     to ask it for each block when it is needed
@Context
@ConfigurationProperties("write-behind")
public record BacklogSettings(
        @Bindable(defaultValue = "200ms") Duration flushInterval,
        @Bindable(defaultValue = "500") int batchSize,
        @Bindable(defaultValue = "100000") long maxBacklog,
        @Bindable(defaultValue = "10s") Duration claimAfter,
        @Bindable(defaultValue = "8s") Duration drainTimeout,
        @Bindable(defaultValue = "5s") Duration longestRetry,
        @Bindable(defaultValue = "1000") int maxDeadLetters,
        @Bindable(defaultValue = "7d") Duration tombstonesKept,
        @Bindable(defaultValue = "100000") int reservedIds) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /// More than clocks may differ, and than a flush may last.
    private static final Duration AN_HOUR = Duration.ofHours(1);

    public BacklogSettings {
        within("flush-interval", flushInterval, SHORTEST, LONGEST);
        within("batch-size", batchSize, 1, 5_000);
        within("max-backlog", maxBacklog, 1L, 100_000_000L);
        within("claim-after", claimAfter, SHORTEST, LONGEST);
        within("drain-timeout", drainTimeout, Duration.ZERO, LONGEST);
        within("longest-retry", longestRetry, SHORTEST, LONGEST);
        within("max-dead-letters", maxDeadLetters, 1, 10_000);
        within("tombstones-kept", tombstonesKept, AN_HOUR, Duration.ofDays(366));
        within("reserved-ids", reservedIds, 0, 10_000_000);
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "write-behind.%s must be from %s to %s, but is %s."
                            .formatted(name, least, most, value));
        }
    }
}
