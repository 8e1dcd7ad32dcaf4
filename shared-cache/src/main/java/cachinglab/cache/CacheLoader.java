package cachinglab.cache;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

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
}
