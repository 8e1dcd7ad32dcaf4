package cachinglab.cache.telemetry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// Counts the events of one cache.
final class Counts {

    enum Event {
        HIT,
        COLLAPSED,
        MISS,
        STORED,
        REJECTED,
        EVICTED,
        ACCEPTED,
        CORRUPTED,
        TOO_LARGE,
        ERROR,
        FALLBACK
    }

    private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

    Counts() {
        for (Event event : Event.values()) {
            counts.put(event, new LongAdder());
        }
    }

    void add(Event event) {
        of(event).increment();
    }

    long get(Event event) {
        return of(event).sum();
    }

    /// Lookups that needed no load of their own.
    long served() {
        return get(Event.HIT) + get(Event.COLLAPSED);
    }

    CacheStats stats() {
        long served = served();
        long lookups = served + get(Event.MISS);
        return new CacheStats(
                get(Event.HIT),
                get(Event.COLLAPSED),
                get(Event.MISS),
                lookups == 0 ? 0 : (double) served / lookups,
                get(Event.STORED),
                get(Event.REJECTED),
                get(Event.EVICTED),
                get(Event.ACCEPTED),
                get(Event.CORRUPTED),
                get(Event.TOO_LARGE),
                get(Event.ERROR),
                get(Event.FALLBACK));
    }

    private LongAdder of(Event event) {
        return Objects.requireNonNull(counts.get(event));
    }
}
