package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.WriteIntent;
import io.lettuce.core.RedisException;
import org.jspecify.annotations.Nullable;

/// A writer's token among the writers of its entry, and of the lists that may show it.
final class RedisWriteIntent<V> implements WriteIntent<V> {

    private final String cache;
    private final String key;
    private final String token = Token.next();
    private final Entries<V> entries;
    private final CacheListener listener;
    private boolean declared;

    RedisWriteIntent(String cache, String key, Entries<V> entries, CacheListener listener) {
        this.cache = cache;
        this.key = key;
        this.entries = entries;
        this.listener = listener;
    }

    @Override
    public void declare() {
        try {
            entries.declare(key, token);
            declared = true;
        } catch (RedisException outage) {
            listener.bypassed(cache, outage);
            entries.note(key, token, outage);
        }
    }

    @Override
    public void conclude() {
        end(null);
    }

    @Override
    public void put(V value) {
        // A declaration that got no answer may come later than that of a later writer.
        end(declared ? value : null);
    }

    private void end(@Nullable V value) {
        try {
            var storing = entries.conclude(key, token, value);
            if (value == null) {
                listener.evicted(cache);
            } else {
                storing.tell(listener, cache);
            }
        } catch (RedisException outage) {
            listener.bypassed(cache, outage); // Readers pass by until the declaration expires.
        }
    }
}
