package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.Lease;
import cachinglab.cache.redis.Flight.Outcome;
import cachinglab.cache.redis.Flight.Outcome.Diverted;
import cachinglab.cache.redis.Flight.Outcome.Landed;
import io.lettuce.core.RedisException;
import java.util.function.Consumer;

/// A reader's lease: a key beside the entry with the reader's token in it.
final class RedisLease<V> implements Lease<V> {

    private final String cache;
    private final String key;
    private final String token;
    private final Reading<V> reading;
    private final Entries<V> entries;
    private final CacheListener listener;
    private final Consumer<Outcome<V>> ending;
    private boolean ended;

    /// @param ending told once what became of the load
    RedisLease(
            String cache,
            String key,
            String token,
            Reading<V> reading,
            Entries<V> entries,
            CacheListener listener,
            Consumer<Outcome<V>> ending) {
        this.cache = cache;
        this.key = key;
        this.token = token;
        this.reading = reading;
        this.entries = entries;
        this.listener = listener;
        this.ending = ending;
    }

    @Override
    public V fill(V value) {
        try {
            boolean held = entries.fill(key, token, value, reading.tag());
            if (held && entries.isCurrent(reading)) {
                listener.stored(cache);
                end(new Landed<>(value));
            } else {
                listener.rejected(cache);
                end(new Diverted<>());
            }
        } catch (RedisException outage) {
            listener.bypassed(cache, outage);
            end(new Diverted<>());
        }
        return value;
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
        ending.accept(outcome);
    }
}
