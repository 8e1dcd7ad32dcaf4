package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheSettings;
import cachinglab.cache.Lease;
import cachinglab.cache.Lookup;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// A few entries in this process, for the time in which Redis is out. They know only of writes made
/// here: what another instance writes is seen after their time to live. So there are none unless
/// [CacheSettings#fallbackTimeToLive()] is set.
///
/// A key that somebody loads has that reader's lease in the place of a value, and a write removes
/// either: so a slow reader cannot bring an old value back here, too.
final class Fallback<V> {

    private record Loading(String token) {}

    private record Loaded<V>(V value) {}

    private final String cache;
    private final boolean enabled;
    private final Cache<String, Record> slots;
    private final CacheListener listener;

    Fallback(String cache, CacheSettings settings, CacheListener listener) {
        this.cache = cache;
        this.enabled = settings.fallbackTimeToLive().isPositive();
        this.slots =
                Caffeine.newBuilder()
                        .maximumSize(settings.fallbackEntries())
                        .expireAfterWrite(settings.fallbackTimeToLive())
                        .build();
        this.listener = listener;
    }

    /// What there is without Redis.
    @SuppressWarnings("unchecked") // of one cache all values are of one type
    Lookup<V> find(String key) {
        if (!enabled) {
            return miss(new NoLease<>());
        }
        var mine = new Loading(Token.next());
        return switch (slots.asMap().putIfAbsent(key, mine)) {
            case Loaded<?>(var value) -> {
                listener.fallback(cache);
                yield new Hit<>((V) value);
            }
            case null -> miss(new Local(key, mine));
            default -> miss(new NoLease<>());
        };
    }

    void evict(String key) {
        if (enabled) {
            slots.invalidate(key);
        }
    }

    private Lookup<V> miss(Lease<V> lease) {
        listener.loading(cache);
        return new Miss<>(lease);
    }

    /// The right to fill a slot.
    private final class Local implements Lease<V> {

        private final String key;
        private final Loading mine;

        Local(String key, Loading mine) {
            this.key = key;
            this.mine = mine;
        }

        @Override
        public V fill(V value) {
            slots.asMap().replace(key, mine, new Loaded<>(value));
            return value;
        }

        @Override
        public void close() {
            slots.asMap().remove(key, mine);
        }
    }
}
