package cachinglab.cache.telemetry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// Counts the events of one cache.
final class Counts {

    enum Event {
        HIT,
        NEAR,
        STALE,
        COLLAPSED,
        MISS,
        /// A load that no lookup missed.
        LOAD,
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
        return get(Event.HIT) + get(Event.NEAR) + get(Event.STALE) + get(Event.COLLAPSED);
    }

    long lookups() {
        return served() + get(Event.MISS);
    }

    long loads() {
        return get(Event.MISS) + get(Event.LOAD);
    }

    private LongAdder of(Event event) {
        return Objects.requireNonNull(counts.get(event));
    }
}
