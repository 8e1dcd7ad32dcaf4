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
/// @param maxBacklog writes that may wait; beyond that, new ones are refused with 503
/// @param claimAfter how long a write may be in the hands of one flusher before another takes over
/// @param drainTimeout how long a service that is stopped goes on flushing; 0 to flush nothing
@Context
@ConfigurationProperties("write-behind")
public record BacklogSettings(
        @Bindable(defaultValue = "200ms") Duration flushInterval,
        @Bindable(defaultValue = "500") int batchSize,
        @Bindable(defaultValue = "100000") long maxBacklog,
        @Bindable(defaultValue = "10s") Duration claimAfter,
        @Bindable(defaultValue = "8s") Duration drainTimeout) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public BacklogSettings {
        within("flush-interval", flushInterval, SHORTEST, LONGEST);
        within("batch-size", batchSize, 1, 5_000);
        within("max-backlog", maxBacklog, 1L, 100_000_000L);
        within("claim-after", claimAfter, SHORTEST, LONGEST);
        within("drain-timeout", drainTimeout, Duration.ZERO, LONGEST);
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "write-behind.%s must be from %s to %s, but is %s."
                            .formatted(name, least, most, value));
        }
    }
}
