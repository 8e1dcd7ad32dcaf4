package cachinglab.cache.redis;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The loads of one cache that can be joined in this process, at most one a key.
final class Flights<V> {

    private final ConcurrentMap<String, Flight<V>> flights = new ConcurrentHashMap<>();

    /// A flight that nobody can join yet.
    Flight<V> plan(String key) {
        return new Flight<>(flight -> flights.remove(key, flight));
    }

    /// Registers a flight, unless there is one: then that is returned.
    @Nullable Flight<V> register(String key, Flight<V> flight) {
        return flights.putIfAbsent(key, flight);
    }
}
