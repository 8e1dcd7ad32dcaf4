package cachinglab.cache.keyvalue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// What happened in one store.
final class Counts {

    enum Event {
        HIT,
        MISS,
        /// Set, computed or incremented.
        PUT,
        DELETED,
        CORRUPTED,
        /// A command that failed, or was not sent as nobody would answer.
        ERROR
    }

    private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

    Counts() {
        for (Event event : Event.values()) {
            counts.put(event, new LongAdder());
        }
    }

    void add(Event event, long times) {
        of(event).add(times);
    }

    long get(Event event) {
        return of(event).sum();
    }

    private LongAdder of(Event event) {
        return Objects.requireNonNull(counts.get(event));
    }
}
