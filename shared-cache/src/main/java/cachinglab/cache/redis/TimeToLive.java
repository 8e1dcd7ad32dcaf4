package cachinglab.cache.redis;

import cachinglab.cache.CacheSettings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// How long an entry lives: the time set, less a random part, so that a cohort cached together does
/// not expire together.
public final class TimeToLive {

    /// One for all threads, unlike [RandomGenerator#getDefault()].
    private static final RandomGenerator CHANCE = () -> ThreadLocalRandom.current().nextLong();

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

    /// For single things.
    public static TimeToLive ofEntities(CacheSettings settings) {
        return of(settings.timeToLive(), settings);
    }

    /// For lists of them.
    static TimeToLive ofLists(CacheSettings settings) {
        return of(settings.listTimeToLive(), settings);
    }

    private static TimeToLive of(Duration full, CacheSettings settings) {
        return new TimeToLive(full, settings.negativeTimeToLive(), settings.jitter(), CHANCE);
    }

    /// In milliseconds, at least 1.
    public long of(boolean absent) {
        long millis = (absent ? negative : full).toMillis();
        return Math.max(1, Math.round(millis * (1 - jitter * random.nextDouble())));
    }
}
