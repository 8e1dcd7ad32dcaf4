package cachinglab.cache;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Where a cache gets what it does not have; the CacheLoader of JSR-107.
@FunctionalInterface
public interface CacheLoader<K, V> {

    V load(K key);

    /// A value for every key. Loaders that can do better than one by one should.
    default Map<K, V> loadAll(Collection<K> keys) {
        var values = new LinkedHashMap<K, V>();
        keys.forEach(key -> values.put(key, load(key)));
        return values;
    }

    /// A loader of one and of many.
    static <K, V> CacheLoader<K, V> of(
            Function<K, V> load, Function<Collection<K>, Map<K, V>> loadAll) {
        return new CacheLoader<>() {
            @Override
            public V load(K key) {
                return load.apply(key);
            }

            @Override
            public Map<K, V> loadAll(Collection<K> keys) {
                return loadAll.apply(keys);
            }
        };
    }
}
