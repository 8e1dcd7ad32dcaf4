package cachinglab.benchmark.http;

import io.lettuce.core.api.sync.RedisCommands;

/// What the endpoint of bytes passes on: cache-aside's entry, copied to where it does not expire.
record CopiedEntry(RedisCommands<String, String> redis) {

    private static final String ORIGINAL = "cache-aside:product:1";

    String key() {
        return "bench:product:1";
    }

    /// Once cache-aside has its entry.
    void make() {
        if (!redis.copy(ORIGINAL, key())) {
            throw new IllegalStateException("cache-aside has no entry " + ORIGINAL + " to copy");
        }
        redis.persist(key());
    }

    void remove() {
        redis.del(key());
    }
}
