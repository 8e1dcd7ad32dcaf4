package cachinglab.cache.telemetry;

import cachinglab.cache.telemetry.Counts.Event;
import io.micrometer.core.instrument.Clock;
import org.jspecify.annotations.Nullable;

/// All that is known of one cache.
final class CacheTelemetry {

    private final Counts counts = new Counts();
    private final LastMinute lastMinute;
    private volatile @Nullable CacheSize size;

    CacheTelemetry(Clock clock) {
        lastMinute = new LastMinute(counts, clock);
    }

    Counts counts() {
        return counts;
    }

    LastMinute lastMinute() {
        return lastMinute;
    }

    @Nullable CacheSize size() {
        return size;
    }

    /// @param now null if nobody knows
    void resize(@Nullable CacheSize now) {
        size = now;
    }

    CacheStats stats() {
        return new CacheStats(
                counts.get(Event.HIT),
                counts.get(Event.NEAR),
                counts.get(Event.STALE),
                counts.get(Event.COLLAPSED),
                counts.get(Event.MISS),
                HitRate.of(counts.served(), counts.lookups()).hitRate(),
                lastMinute.hitRate(),
                counts.loads(),
                counts.get(Event.STORED),
                counts.get(Event.REJECTED),
                counts.get(Event.EVICTED),
                counts.get(Event.ACCEPTED),
                counts.get(Event.CORRUPTED),
                counts.get(Event.TOO_LARGE),
                counts.get(Event.ERROR),
                counts.get(Event.FALLBACK),
                size);
    }
}
