package cachinglab.strategy.flush;

import cachinglab.strategy.backlog.BacklogSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/// How long PostgreSQL is left alone after a flush that failed: twice as long each time, up to a
/// limit, and up to half of that less by chance, so that instances do not come back in step.
///
/// Safe for many threads.
@Singleton
public final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final LongSupplier nanoTime;
    private final LongUnaryOperator chance;
    private int failures;
    private long nextAttempt;

    @Inject
    Backoff(BacklogSettings settings) {
        this(
                settings.flushInterval(),
                settings.longestRetry(),
                System::nanoTime,
                bound -> ThreadLocalRandom.current().nextLong(bound));
    }

    /// @param chance a number from 0 to below the one given
    Backoff(Duration first, Duration longest, LongSupplier nanoTime, LongUnaryOperator chance) {
        this.first = first;
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.chance = chance;
    }

    public synchronized void failed() {
        long pause =
                Math.min(
                        longest.toNanos(),
                        first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)).toNanos());
        failures++;
        nextAttempt = nanoTime.getAsLong() + pause - chance.applyAsLong(pause / 2 + 1);
    }

    public synchronized void succeeded() {
        failures = 0;
    }

    public synchronized boolean isFailing() {
        return failures > 0;
    }

    /// How long until the next attempt; zero if nothing failed.
    public synchronized Duration untilNext() {
        return failures == 0
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, nextAttempt - nanoTime.getAsLong()));
    }
}
