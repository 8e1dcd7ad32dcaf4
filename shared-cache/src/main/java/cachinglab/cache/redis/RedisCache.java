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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cache whose entries are in Redis, shared by all instances of a service. A cache outage costs
/// speed, never an answer: what cannot be looked up is a miss that cannot be filled.
final class RedisCache<K, V> implements Cache<K, V> {

    private final CacheSpec<K, V> spec;
    private final Near<K, V> near;
    private final Readings<V> readings;
    private final Entries<V> entries;
    private final Coalescing<V> coalescing;
    private final Refreshing<V> refreshing;
    private final Writers writers;
    private final Fallback<V> fallback;
    private final Changes changes;
    private final CacheListener listener;

    RedisCache(
            CacheSpec<K, V> spec,
            Near<K, V> near,
            Readings<V> readings,
            Entries<V> entries,
            Coalescing<V> coalescing,
            Refreshing<V> refreshing,
            Writers writers,
            Fallback<V> fallback,
            Changes changes,
            CacheListener listener) {
        this.spec = spec;
        this.near = near;
        this.readings = readings;
        this.entries = entries;
        this.coalescing = coalescing;
        this.refreshing = refreshing;
        this.writers = writers;
        this.fallback = fallback;
        this.changes = changes;
        this.listener = listener;
    }

    @Override
    public Lookup<V> find(K key) {
        Entry<V> here = nearEntry(key);
        return here != null ? new Hit<>(here.value()) : findInRedis(key, spec.key().apply(key));
    }

    @Override
    public Optional<V> findNear(K key) {
        return Optional.ofNullable(nearEntry(key)).map(Entry::value);
    }

    @Override
    public Lookups<K, V> findAll(Collection<K> keys) {
        List<K> distinct = keys.stream().distinct().toList();
        List<String> names = distinct.stream().map(spec.key()).toList();
        long start = System.nanoTime();
        try {
            readings.check();
            return new RedisLookups<>(
                    distinct, names, readings.readAll(names), entries, spec.name(), listener);
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
            return new RedisLookups<>(distinct, entries, spec.name(), listener);
        } finally {
            listener.spent(spec.name(), System.nanoTime() - start);
        }
    }

    @Override
    public void evict(K key) {
        String name = spec.key().apply(key);
        fallback.evict(name);
        try {
            entries.evict(name);
            listener.evicted(spec.name());
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
        } finally {
            changes.tell(name, spec.name(), key);
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
        listener.loading(spec.name());
        try {
            return coalescing.seize(spec.key().apply(key));
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
            return new NoLease<>();
        }
    }

    @Override
    public WriteIntent<V> intend(K key) {
        String name = spec.key().apply(key);
        return new RedisWriteIntent<>(
                spec.name(),
                name,
                writers,
                entries,
                fallback,
                () -> changes.tell(name, spec.name(), key),
                listener);
    }

    private @Nullable Entry<V> nearEntry(K key) {
        Entry<V> here = near.find(key);
        if (here != null) {
            listener.near(spec.name(), here.expires());
        }
        return here;
    }

    private Lookup<V> findInRedis(K key, String name) {
        long start = System.nanoTime();
        try {
            readings.check();
            Reading<V> reading = near.read(key, name);
            Entry<V> entry = reading.entry();
            if (entry == null) {
                return refreshing.unlessError(reading, coalescing.miss(name, reading));
            }
            return reading.isDue() ? refreshing.meanwhile(name, reading, entry) : hit(entry);
        } catch (RedisException outage) {
            listener.bypassed(spec.name(), outage);
            return fallback.find(name);
        } finally {
            listener.spent(spec.name(), System.nanoTime() - start);
        }
    }

    private Lookup<V> hit(Entry<V> entry) {
        listener.hit(spec.name(), entry.expires());
        return new Hit<>(entry.value());
    }
}
