package cachinglab.benchmark.growth;

import cachinglab.backing.BackingServices;
import io.lettuce.core.RedisClient;
import org.jspecify.annotations.Nullable;

/// Memory for a million entries in a Redis of our own, until this is closed. Nobody else's is touched.
final class RedisRoom implements AutoCloseable {

    private static final String MEMORY = "maxmemory";

    private final BackingServices servers;
    private final @Nullable String before;

    private RedisRoom(BackingServices servers, @Nullable String before) {
        this.servers = servers;
        this.before = before;
    }

    static RedisRoom make(BackingServices servers) {
        return servers.redisProcess().isPresent()
                ? new RedisRoom(servers, set(servers, "2gb"))
                : new RedisRoom(servers, null);
    }

    boolean isThere() {
        return before != null;
    }

    /// What it was.
    private static @Nullable String set(BackingServices servers, String memory) {
        try (var client = RedisClient.create(servers.redisUri());
                var connection = client.connect()) {
            var before = connection.sync().configGet(MEMORY).get(MEMORY);
            connection.sync().configSet(MEMORY, memory);
            return before;
        }
    }

    @Override
    public void close() {
        if (before != null) {
            set(servers, before);
        }
    }
}
