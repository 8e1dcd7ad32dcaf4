package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.WriteLease;
import io.lettuce.core.RedisException;

/// A writer's lease: the same key as a reader's, taken without asking.
final class RedisWriteLease<V> implements WriteLease<V> {

    private final String cache;
    private final String key;
    private final String token;
    private final Entries<V> entries;
    private final CacheListener listener;
    private boolean ended;

    RedisWriteLease(String cache, String key, Entries<V> entries, CacheListener listener) {
        this.cache = cache;
        this.key = key;
        this.token = Token.next();
        this.entries = entries;
        this.listener = listener;
        ask(() -> entries.seize(key, token));
    }

    @Override
    public void put(V value) {
        ask(() -> entries.put(key, token, value).tell(listener, cache));
        ended = true;
    }

    @Override
    public void evict() {
        ask(() -> {
            entries.evict(key);
            listener.evicted(cache);
        });
        ended = true;
    }

    @Override
    public void close() {
        if (!ended) {
            ask(() -> entries.release(key, token));
        }
    }

    private void ask(Runnable step) {
        try {
            step.run();
        } catch (RedisException outage) {
            listener.bypassed(cache, outage);
        }
    }
}
