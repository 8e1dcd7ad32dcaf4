package cachinglab.cache.redis;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Lease;
import cachinglab.cache.Lookup;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookups;
import cachinglab.cache.WriteIntent;
import io.lettuce.core.RedisException;
import java.util.Collection;
import java.util.List;

/// A cache whose entries are in Redis, shared by all instances of a service. A cache outage costs
/// speed, never an answer: what cannot be looked up is a miss that cannot be filled.
final class RedisCache<K, V> implements Cache<K, V> {

    private final CacheSpec<K, V> spec;
    private final Entries<V> entries;
    private final Coalescing<V> coalescing;
    private final Writers writers;
    private final Fallback<V> fallback;
    private final CacheListener listener;

    RedisCache(
            CacheSpec<K, V> spec,
            Entries<V> entries,
            Coalescing<V> coalescing,
            Writers writers,
            Fallback<V> fallback,
            CacheListener listener) {
        this.spec = spec;
        this.entries = entries;
        this.coalescing = coalescing;
        this.writers = writers;
        this.fallback = fallback;
        this.listener = listener;
    }

    @Override
    public Lookup<V> find(K key) {
        String name = spec.key().apply(key);
        long start = System.nanoTime();
        try {
            entries.checkReader();
            Reading<V> reading = entries.read(name);
            Entry<V> entry = reading.entry();
            return entry == null ? coalescing.miss(name, reading) : hit(entry);
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
            return fallback.find(name);
        } finally {
            listener.spent(spec.name(), System.nanoTime() - start);
        }
    }

    @Override
    public Lookups<K, V> findAll(Collection<K> keys) {
        List<K> distinct = keys.stream().distinct().toList();
        List<String> names = distinct.stream().map(spec.key()).toList();
        long start = System.nanoTime();
        try {
            entries.checkReader();
            return new RedisLookups<>(distinct, names, entries, spec.name(), listener);
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
            return new RedisLookups<>(distinct, entries, spec.name(), listener);
        } finally {
            listener.spent(spec.name(), System.nanoTime() - start);
        }
    }

    @Override
    public void evict(K key) {
        fallback.evict(spec.key().apply(key));
        try {
            entries.evict(spec.key().apply(key));
            listener.evicted(spec.name());
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
        }
    }

    @Override
    public void evictTag() {
        try {
            entries.invalidateTag();
            listener.evicted(spec.name());
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
        }
    }

    @Override
    public Lease<V> seize(K key) {
        try {
            return coalescing.seize(spec.key().apply(key));
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
            return new NoLease<>();
        }
    }

    @Override
    public WriteIntent<V> intend(K key) {
        return new RedisWriteIntent<>(
                spec.name(), spec.key().apply(key), writers, entries, fallback, listener);
    }

    private Lookup<V> hit(Entry<V> entry) {
        listener.hit(spec.name(), entry.expires());
        return new Hit<>(entry.value());
    }
}
