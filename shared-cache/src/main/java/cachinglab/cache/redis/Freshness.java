package cachinglab.cache.redis;

import cachinglab.cache.Expiry;
import java.time.Clock;
import java.util.random.RandomGenerator;

/// Whether an entry that is there still counts.
final class Freshness {

    /// What an entry is good for.
    enum Age {
        /// To be served.
        FRESH,
        /// To be served, and to be loaded again meanwhile.
        DUE,
        /// To be loaded again, and served if that fails.
        STALE,
        /// For nothing.
        ENDED
    }

    // No double below 1 has a greater -log(1 - x).
    private static final double GREATEST_DRAW = 37;

    private final boolean ages;
    private final long staleWhileRevalidate;
    private final long staleIfError;
    private final double earlyRefresh;
    private final Clock clock;
    private final RandomGenerator random;

    Freshness(Expiry expiry, Clock clock, RandomGenerator random) {
        this.ages = expiry.ages();
        this.staleWhileRevalidate = expiry.staleWhileRevalidate().toMillis();
        this.staleIfError = expiry.staleIfError().toMillis();
        this.earlyRefresh = expiry.earlyRefresh();
        this.clock = clock;
        this.random = random;
    }

    Age of(Entry<?> entry) {
        if (!ages || entry.expires() == 0) {
            return Age.FRESH; // Redis removes it in time, or it waits for PostgreSQL.
        }
        long left = entry.expires() - clock.millis();
        if (left > 0) {
            return isDrawn(entry.loadMillis(), left) ? Age.DUE : Age.FRESH;
        }
        if (-left < staleWhileRevalidate) {
            return Age.DUE;
        }
        return -left < staleIfError ? Age.STALE : Age.ENDED;
    }

    /// Until when an entry is fresh for sure, whatever chance says.
    long sureUntil(Entry<?> entry) {
        if (entry.expires() == 0) {
            return Long.MAX_VALUE;
        }
        return entry.expires() - (long) (entry.loadMillis() * earlyRefresh * GREATEST_DRAW);
    }

    /// XFetch: the nearer its end, and the longer its load took, the likelier. Of many readers about
    /// one is drawn before the end comes, however many they are.
    private boolean isDrawn(long loadMillis, long left) {
        return earlyRefresh > 0
                && loadMillis * earlyRefresh * -Math.log(1 - random.nextDouble()) >= left;
    }
}
