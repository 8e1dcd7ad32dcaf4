package cachinglab.cache.redis;

import cachinglab.cache.redis.Flight.Outcome;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The loads of one cache that are on their way in this process, at most one a key.
final class Flights<V> {

    private final ConcurrentMap<String, Flight<V>> flights = new ConcurrentHashMap<>();

    /// Registers a flight, unless there is one: then that is returned.
    @Nullable Flight<V> register(String key, Flight<V> flight) {
        return flights.putIfAbsent(key, flight);
    }

    /// Ends a flight. Whoever comes now starts another.
    void end(String key, Flight<V> flight, Outcome<V> outcome) {
        flights.remove(key, flight);
        flight.complete(outcome);
    }
}
