package cachinglab.comparison.eviction;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;

/// A Redis that is nobody else's: how much it may hold, what it holds, and what it did when it was
/// full.
public final class BoundedRedis implements AutoCloseable {

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    public BoundedRedis(String uri) {
        client = RedisClient.create(uri);
        connection = client.connect();
    }

    /// @param bytes its `maxmemory`, which counts all it takes, also when it is empty
    void bound(Policy policy, long bytes) {
        connection.sync().configSet("maxmemory-policy", policy.title());
        connection.sync().configSet("maxmemory", Long.toString(bytes));
    }

    void unbound() {
        bound(Policy.NOEVICTION, 0);
    }

    /// Removes everything, with the tables that kept it.
    void clear() {
        connection.sync().flushall();
    }

    /// In bytes, as Redis counts them when it compares them with its bound.
    long memory() {
        return info("memory", "used_memory:") - info("memory", "mem_not_counted_for_evict:");
    }

    /// Keys of any kind.
    long entries() {
        return connection.sync().dbsize();
    }

    /// Keys it has evicted since it was started.
    long evicted() {
        return info("stats", "evicted_keys:");
    }

    /// Commands it has refused since it was started, because it was full.
    long refused() {
        return info("errorstats", "errorstat_OOM:count=");
    }

    @Override
    public void close() {
        connection.close();
        client.close();
    }

    /// What follows these words in a section of INFO; 0 if they are not there.
    private long info(String section, String words) {
        return connection
                .sync()
                .info(section)
                .lines()
                .filter(line -> line.startsWith(words))
                .mapToLong(line -> Long.parseLong(line.substring(words.length()).strip()))
                .findFirst()
                .orElse(0);
    }
}
