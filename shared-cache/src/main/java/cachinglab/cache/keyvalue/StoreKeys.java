package cachinglab.cache.keyvalue;

import cachinglab.cache.redis.Keyspace;
import java.util.List;

/// The names in Redis of one store's keys: `{prefix}:kv:{store}:{key}`.
final class StoreKeys {

    private static final int LONGEST = 1024;

    private final String prefix;

    StoreKeys(String service, String store) {
        this.prefix = Keyspace.ofKeyValues(service) + store + ':';
    }

    String name(String key) {
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A key has 1 to %d characters, and not %d.".formatted(LONGEST, key.length()));
        }
        return prefix + key;
    }

    String[] names(List<String> keys) {
        return keys.stream().map(this::name).toArray(String[]::new);
    }
}
