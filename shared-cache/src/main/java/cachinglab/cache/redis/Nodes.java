package cachinglab.cache.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.Collection;

/// What Redis is: one server, or the masters of a cluster.
interface Nodes {

    /// Each command goes to the node that has its key.
    RedisClusterAsyncCommands<String, byte[]> commands();

    /// Those of each node alone.
    Collection<? extends RedisClusterAsyncCommands<String, byte[]>> each();
}
