package cachinglab.cache.redis;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long an entry lives: the time set, less a random part, so that a cohort cached together does
/// not expire together.
final class TimeToLive {

    private final Duration full;
    private final Duration negative;
    private final double jitter;
    private final RandomGenerator random;

    TimeToLive(Duration full, Duration negative, double jitter, RandomGenerator random) {
        this.full = full;
        this.negative = negative;
        this.jitter = jitter;
        this.random = random;
    }

    /// In milliseconds, at least 1.
    long of(boolean absent) {
        long millis = (absent ? negative : full).toMillis();
        return Math.max(1, Math.round(millis * (1 - jitter * random.nextDouble())));
    }
}
