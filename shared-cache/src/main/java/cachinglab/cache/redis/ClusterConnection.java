package cachinglab.cache.redis;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.outage.Breaker;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.push.RedisClusterPushListener;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.concurrent.CompletionException;

/// Connects to the nodes of a Redis Cluster, where `redis.uris` names some of them.
@Factory
@Requires(property = "redis.uris")
final class ClusterConnection {

    @Bean(preDestroy = "close")
    @Singleton
    @Named("cache")
    StatefulRedisClusterConnection<String, byte[]> connect(
            RedisClusterClient client,
            CacheSettings settings,
            Breaker breaker,
            NearCaches nearCaches) {
        client.setOptions(
                ClusterClientOptions.builder(RedisConnection.options(settings, breaker)).build());
        var tracking = new ClusterTracking(nearCaches);
        client.addListener(new Lost(breaker));
        if (nearCaches.settings().enabled()) {
            client.addListener(tracking);
        }
        var connection = client.connect(Nodes.CODEC);
        connection.setTimeout(settings.commandTimeout());
        connection.addListener((RedisClusterPushListener) tracking);
        return connection;
    }

    @Singleton
    Nodes nodes(
            RedisClusterClient client,
            @Named("cache") StatefulRedisClusterConnection<String, byte[]> connection) {
        return new Masters(client, connection);
    }

    /// Opens the breaker when the connection to a node is lost: it may come back as another server,
    /// that has forgotten something.
    private record Lost(Breaker breaker) implements RedisConnectionStateListener {

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            if (connection instanceof StatefulRedisConnection
                    && !(connection instanceof StatefulRedisPubSubConnection)
                    && !connection.isClosed()) {
                breaker.open("the connection to a node of Redis is lost");
            }
        }
    }

    private record Masters(
            RedisClusterClient client, StatefulRedisClusterConnection<String, byte[]> connection)
            implements Nodes {

        @Override
        public RedisClusterAsyncCommands<String, byte[]> commands() {
            return connection.async();
        }

        @Override
        public Collection<? extends RedisClusterAsyncCommands<String, byte[]>> each() {
            try {
                return connection.async().upstream().asMap().values();
            } catch (CompletionException e) {
                throw new RedisException("a node cannot be connected", e);
            }
        }

        @Override
        public StatefulRedisPubSubConnection<String, byte[]> listen() {
            return client.connectPubSub(CODEC);
        }
    }
}
