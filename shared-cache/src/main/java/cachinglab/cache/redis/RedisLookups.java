package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.Lookups;
import io.lettuce.core.RedisException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Lookups of one MGET. Leases and fills of many keys go out together, without waiting for each
/// other. There is no coalescing here: what somebody else is loading is loaded, but not stored.
final class RedisLookups<K, V> implements Lookups<K, V> {

    /// The lease on a key that was not there.
    private record Lease<V>(String key, String token, Reading<V> reading) {}

    private final List<K> keys;
    private final Map<K, V> values = new HashMap<>();
    private final Map<K, Lease<V>> leases = new LinkedHashMap<>();
    private final Entries<V> entries;
    private final String cache;
    private final CacheListener listener;
    private final boolean allHit;

    /// Looks up nothing yet: without Redis, every key is missing.
    RedisLookups(List<K> keys, Entries<V> entries, String cache, CacheListener listener) {
        this(keys, List.of(), List.of(), entries, cache, listener);
        keys.forEach(key -> listener.loading(cache));
    }

    RedisLookups(
            List<K> keys,
            List<String> names,
            List<Reading<V>> readings,
            Entries<V> entries,
            String cache,
            CacheListener listener) {
        this.keys = keys;
        this.entries = entries;
        this.cache = cache;
        this.listener = listener;
        leaseMissing(names, readings);
        this.allHit = values.size() == keys.size();
    }

    private void leaseMissing(List<String> names, List<Reading<V>> readings) {
        Map<K, Lease<V>> wanted = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading<V> reading = readings.get(i);
            if (reading.entry() instanceof Entry<V> entry) {
                listener.hit(cache, entry.expires());
                values.put(keys.get(i), entry.value());
            } else {
                listener.miss(cache);
                if (!reading.isBeingWritten()) {
                    wanted.put(keys.get(i), new Lease<>(names.get(i), Token.next(), reading));
                }
            }
        }
        Map<K, Future<Long>> answers = new LinkedHashMap<>();
        wanted.forEach((key, lease) ->
                answers.put(
                        key, entries.startAcquire(lease.key(), lease.token(), lease.reading())));
        answers.forEach((key, answer) -> {
            if (entries.await(answer) > 0) {
                leases.put(key, wanted.get(key));
            }
        });
    }

    @Override
    public boolean allHit() {
        return allHit;
    }

    @Override
    public void fill(Function<Collection<K>, Map<K, V>> loader) {
        List<K> missing = keys.stream().filter(key -> !values.containsKey(key)).toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<K, V> loaded = loader.apply(missing);
        values.putAll(loaded);
        try {
            store(loaded);
        } catch (RedisException outage) {
            listener.bypassed(cache, outage);
        }
    }

    private void store(Map<K, V> loaded) {
        List<Future<Long>> answers = new ArrayList<>();
        leases.forEach((key, lease) ->
                answers.add(
                        entries.startFill(
                                lease.key(),
                                lease.token(),
                                Objects.requireNonNull(loaded.get(key)),
                                0,
                                lease.reading().tag())));
        leases.clear();
        for (Future<Long> answer : answers) {
            Storing.of(entries.await(answer)).tell(listener, cache);
        }
    }

    @Override
    public List<V> values() {
        return keys.stream().map(values::get).toList();
    }

    @Override
    public void close() {
        try {
            leases.values().forEach(lease -> entries.release(lease.key(), lease.token()));
        } catch (RedisException outage) {
            listener.bypassed(cache, outage); // The leases end by themselves.
        }
    }
}
