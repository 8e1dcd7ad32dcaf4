package cachinglab.cache.redis;

import cachinglab.cache.Expiry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// How long an entry lives: the time set, less a random part, so that a cohort cached together does
/// not expire together. Redis keeps it longer if it may be of use after that, and for a shorter time
/// if nobody reads it.
public final class TimeToLive {

    /// One for all threads, unlike [RandomGenerator#getDefault()].
    static final RandomGenerator CHANCE = () -> ThreadLocalRandom.current().nextLong();

    private final Expiry expiry;
    private final RandomGenerator random;

    TimeToLive(Expiry expiry, RandomGenerator random) {
        this.expiry = expiry;
        this.random = random;
    }

    public static TimeToLive of(Expiry expiry) {
        return new TimeToLive(expiry, CHANCE);
    }

    /// The life of the next entry.
    ///
    /// @param absent whether it says that there is nothing
    public Life next(boolean absent) {
        Duration full = absent ? expiry.negativeTimeToLive() : expiry.timeToLive();
        if (full.isZero()) {
            return new Life(0, 0);
        }
        long millis =
                Math.max(
                        1,
                        Math.round(full.toMillis() * (1 - expiry.jitter() * random.nextDouble())));
        return new Life(millis, absent ? millis : kept(millis));
    }

    private long kept(long millis) {
        return expiry.slides()
                ? Math.min(millis, expiry.timeToIdle().toMillis())
                : millis + expiry.afterlife().toMillis();
    }
}
