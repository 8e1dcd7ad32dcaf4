package cachinglab.cache.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Collection;

/// What Redis is: one server, or the masters of a cluster.
interface Nodes {

    /// Keys are text, values are bytes.
    RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    /// Each command goes to the node that has its key.
    RedisClusterAsyncCommands<String, byte[]> commands();

    /// Those of each node alone.
    Collection<? extends RedisClusterAsyncCommands<String, byte[]>> each();

    /// A connection that hears what is published on any of them.
    StatefulRedisPubSubConnection<String, byte[]> listen();
}
