package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.WriteIntent;
import cachinglab.cache.outage.BreakerOpenException;
import io.lettuce.core.RedisException;

/// A writer's token among the [Writers] of its entry.
final class RedisWriteIntent<V> implements WriteIntent<V> {

    private final String cache;
    private final String key;
    private final String token = Token.next();
    private final Writers writers;
    private final Entries<V> entries;
    private final Fallback<V> fallback;
    private final Runnable changed;
    private final CacheListener listener;
    private boolean declared;

    RedisWriteIntent(
            String cache,
            String key,
            Writers writers,
            Entries<V> entries,
            Fallback<V> fallback,
            Runnable changed,
            CacheListener listener) {
        this.cache = cache;
        this.key = key;
        this.writers = writers;
        this.entries = entries;
        this.fallback = fallback;
        this.changed = changed;
        this.listener = listener;
    }

    @Override
    public void declare() {
        try {
            writers.declare(key, token);
            declared = true;
        } catch (BreakerOpenException open) {
            listener.bypassed(cache, open);
            writers.note(key, token);
            declareIfBack();
        } catch (RedisException outage) {
            listener.bypassed(cache, outage);
            writers.note(key, token);
            writers.giveUp(outage);
        }
    }

    /// While the note was written, Redis may have come back, and others may read from it soon. To
    /// open the breaker again would do, too; but with many writers it would never close.
    private void declareIfBack() {
        try {
            writers.declare(key, token);
            declared = true;
        } catch (BreakerOpenException stillOut) {
            // Whoever closes the breaker replays the note first.
        } catch (RedisException outage) {
            writers.giveUp(outage);
        }
    }

    @Override
    public void conclude() {
        fallback.evict(key);
        if (declared) { // Else whoever replays the note concludes.
            try {
                writers.conclude(key, token, Reading.NOTHING, 0);
                listener.evicted(cache);
            } catch (RedisException outage) {
                listener.bypassed(cache, outage); // Readers pass by until the declaration expires.
            }
        }
        changed.run();
    }

    @Override
    public void put(V value) {
        fallback.evict(key);
        if (declared) { // Else a declaration may still come, and later than a later writer's.
            try {
                entries.conclude(writers, key, token, value).tell(listener, cache);
            } catch (RedisException outage) {
                listener.bypassed(cache, outage);
            }
        }
        changed.run();
    }
}
