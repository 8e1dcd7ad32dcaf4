package cachinglab.cache;

import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;
import cachinglab.cache.Lookup.Stale;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Read-through: a cache that owns its loader. Callers ask for values and never see a miss.
public final class LoadingCache<K, V> {

    private final Cache<K, V> cache;
    private final CacheLoader<K, V> loader;

    public LoadingCache(Cache<K, V> cache, CacheLoader<K, V> loader) {
        this.cache = cache;
        this.loader = loader;
    }

    /// Returns the value, loaded if need be. What the loader throws comes out here, and is never
    /// cached.
    public Loaded<V> get(K key) {
        return switch (cache.find(key)) {
            case Hit<V>(var value) -> new Loaded<>(value, true);
            case Stale<V>(var refresh) -> refresh.by(() -> loader.load(key));
            case Miss<V>(var lease) -> {
                try (lease) {
                    yield new Loaded<>(lease.fill(loader.load(key)), false);
                }
            }
        };
    }

    /// The value, if it is in this process, in a near cache. Never waits.
    public Optional<V> findNear(K key) {
        return cache.findNear(key);
    }

    /// The values in the order of their keys, those that are missing loaded in one call.
    public Loaded<List<V>> getAll(Collection<K> keys) {
        try (var lookups = cache.findAll(keys)) {
            lookups.fill(loader::loadAll);
            return new Loaded<>(lookups.values(), lookups.allHit());
        }
    }

    /// Loads the value now, whoever else is loading it, and puts it into the cache unless there is
    /// one by then.
    public V reload(K key) {
        try (var lease = cache.seize(key)) {
            return lease.fill(loader.load(key));
        }
    }

    /// For writers that go around this cache.
    public WriteIntent<V> intend(K key) {
        return cache.intend(key);
    }

    public void evict(K key) {
        cache.evict(key);
    }

    public void evictTag() {
        cache.evictTag();
    }
}
