package cachinglab.cache.redis;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.outage.Breaker;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;

/// Connects to the nodes of a Redis Cluster, where `redis.uris` names some of them. A node that comes
/// back as another server is noticed by [Recovery], within its interval.
@Factory
@Requires(property = "redis.uris")
final class ClusterConnection {

    @Bean(preDestroy = "close")
    @Singleton
    @Named("cache")
    StatefulRedisClusterConnection<String, byte[]> connect(
            RedisClusterClient client, CacheSettings settings, Breaker breaker, NearSettings near) {
        if (near.enabled()) {
            throw new IllegalArgumentException(
                    "cache.near.enabled is for a single Redis; redis.uris names a cluster.");
        }
        client.setOptions(
                ClusterClientOptions.builder(RedisConnection.options(settings, breaker)).build());
        var connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        connection.setTimeout(settings.commandTimeout());
        return connection;
    }

    @Singleton
    Nodes nodes(@Named("cache") StatefulRedisClusterConnection<String, byte[]> connection) {
        return new Masters(connection);
    }

    private record Masters(StatefulRedisClusterConnection<String, byte[]> connection)
            implements Nodes {

        @Override
        public RedisClusterAsyncCommands<String, byte[]> commands() {
            return connection.async();
        }

        @Override
        public Collection<? extends RedisClusterAsyncCommands<String, byte[]>> each() {
            return connection.async().upstream().asMap().values();
        }
    }
}
