package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.Loaded;
import cachinglab.cache.Lookup;
import cachinglab.cache.Lookup.Miss;
import cachinglab.cache.Lookup.Stale;
import cachinglab.cache.redis.Flight.Outcome.Diverted;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves entries past their time, or nearly so, and loads them again.
final class Refreshing<V> {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

    /// At once, in this process. What is not refreshed now is still due when it is read again.
    private static final int MOST = 16;

    private final String cache;
    private final Entries<V> entries;
    private final Flights<V> flights;
    private final Clock clock;
    private final CacheListener listener;
    private final Semaphore permits = new Semaphore(MOST);

    Refreshing(
            String cache,
            Entries<V> entries,
            Flights<V> flights,
            Clock clock,
            CacheListener listener) {
        this.cache = cache;
        this.entries = entries;
        this.flights = flights;
        this.clock = clock;
        this.listener = listener;
    }

    /// Serves the entry at once. One reader of all instances loads it again in the background; what
    /// fails is tried again by the next.
    Lookup<V> meanwhile(String key, Reading<V> due, Entry<V> entry) {
        return new Stale<>(load -> {
            start(key, due, load);
            if (entry.expires() > clock.millis()) {
                listener.hit(cache, entry.expires());
            } else {
                listener.stale(cache, entry.expires());
            }
            return new Loaded<>(entry.value(), true);
        });
    }

    /// Loads what is missing; if that fails, serves the entry that was there.
    Lookup<V> unlessError(Reading<V> reading, Lookup<V> missing) {
        Entry<V> entry = reading.stale();
        if (entry == null || !(missing instanceof Miss<V>(var lease))) {
            return missing;
        }
        return new Stale<>(load -> {
            try (lease) {
                return new Loaded<>(lease.fill(load.get()), false);
            } catch (RuntimeException failure) {
                LOG.debug("{} is served past its time", cache, failure);
                listener.stale(cache, entry.expires());
                return new Loaded<>(entry.value(), true);
            }
        });
    }

    private void start(String key, Reading<V> due, Supplier<V> load) {
        if (!permits.tryAcquire()) {
            return;
        }
        Flight<V> flight = flights.plan(key);
        if (flights.register(key, flight) != null) {
            permits.release(); // somebody here is loading it
            return;
        }
        Thread.ofVirtual()
                .name("refresh " + key)
                .start(() -> {
                    try {
                        refresh(key, due, load, flight);
                    } catch (RuntimeException failure) {
                        LOG.debug("{} could not be refreshed", key, failure);
                    } finally {
                        flight.end(new Diverted<>());
                        permits.release();
                    }
                });
    }

    private void refresh(String key, Reading<V> due, Supplier<V> load, Flight<V> flight) {
        String token = Token.next();
        if (entries.acquire(key, token, due) != Granting.GRANTED) {
            return; // somebody is loading or writing it, or has
        }
        try (var lease = new RedisLease<>(cache, key, token, due, entries, listener, flight)) {
            lease.fill(load.get());
        }
    }
}
