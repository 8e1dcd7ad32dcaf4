package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.Lease;
import cachinglab.cache.redis.Flight.Outcome;
import cachinglab.cache.redis.Flight.Outcome.Diverted;
import cachinglab.cache.redis.Flight.Outcome.Landed;
import io.lettuce.core.RedisException;

/// A reader's lease: a key beside the entry with the reader's token in it.
final class RedisLease<V> implements Lease<V> {

    private final String cache;
    private final String key;
    private final String token;
    private final Reading<V> reading;
    private final Entries<V> entries;
    private final CacheListener listener;
    private final Flight<V> flight;
    private final long start = System.nanoTime();
    private boolean ended;

    /// @param flight of those who wait for this load
    RedisLease(
            String cache,
            String key,
            String token,
            Reading<V> reading,
            Entries<V> entries,
            CacheListener listener,
            Flight<V> flight) {
        this.cache = cache;
        this.key = key;
        this.token = token;
        this.reading = reading;
        this.entries = entries;
        this.listener = listener;
        this.flight = flight;
    }

    @Override
    public V fill(V value) {
        flight.close(); // Who asks from now on may ask after a write that comes after this fill.
        try {
            end(store(value));
        } catch (RedisException outage) {
            listener.bypassed(cache, outage);
            end(new Diverted<>());
        }
        return value;
    }

    private Outcome<V> store(V value) {
        long loadMillis = (System.nanoTime() - start) / 1_000_000;
        Storing filled = entries.fill(key, token, value, loadMillis, reading.tag());
        Storing storing = entries.isCurrent(reading) ? filled : Storing.REJECTED;
        storing.tell(listener, cache);
        return storing == Storing.REJECTED ? new Diverted<>() : new Landed<>(value);
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        try {
            entries.release(key, token);
        } catch (RedisException outage) {
            listener.bypassed(cache, outage); // The lease ends by itself.
        } finally {
            end(new Diverted<>());
        }
    }

    private void end(Outcome<V> outcome) {
        ended = true;
        flight.end(outcome);
    }
}
