package cachinglab.cache.redis;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.outage.Breaker;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// Connects to one Redis.
@Factory
@Requires(missingProperty = "redis.uris")
final class RedisConnection {

    @Bean(preDestroy = "close")
    @Singleton
    @Named("cache")
    StatefulRedisConnection<String, byte[]> connect(
            RedisClient client, CacheSettings settings, Breaker breaker, NearCaches nearCaches) {
        client.setOptions(options(settings, breaker));
        var connection = client.connect(Nodes.CODEC);
        connection.setTimeout(settings.commandTimeout());
        connection.addListener(new Lost(breaker));
        nearCaches.follow(connection);
        return connection;
    }

    @Singleton
    Nodes nodes(
            RedisClient client,
            @Named("cache") StatefulRedisConnection<String, byte[]> connection) {
        return new One(client, connection.async());
    }

    /// While the connection is lost, commands fail at once instead of queueing up; and what was on its
    /// way is not sent again, for whoever sent it has gone on without an answer.
    static ClientOptions options(CacheSettings settings, Breaker breaker) {
        return ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .timeoutOptions(
                        TimeoutOptions.builder()
                                .timeoutSource(new Patience(settings, breaker))
                                .build())
                .build();
    }

    private record One(RedisClient client, RedisClusterAsyncCommands<String, byte[]> commands)
            implements Nodes {

        @Override
        public Collection<? extends RedisClusterAsyncCommands<String, byte[]>> each() {
            return List.of(commands);
        }

        @Override
        public StatefulRedisPubSubConnection<String, byte[]> listen() {
            return client.connectPubSub(CODEC);
        }
    }

    /// Opens the breaker when the connection is lost: the server may come back as another one, that
    /// has forgotten something.
    private record Lost(Breaker breaker) implements RedisConnectionStateListener {

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            if (!connection.isClosed()) { // as it is when the service ends
                breaker.open("the connection to Redis is lost");
            }
        }
    }
}
