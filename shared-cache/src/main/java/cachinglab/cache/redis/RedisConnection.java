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
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// Connects to Redis: keys are text, values are bytes.
@Factory
final class RedisConnection {

    @Bean(preDestroy = "close")
    @Singleton
    @Named("cache")
    StatefulRedisConnection<String, byte[]> connect(
            RedisClient client, CacheSettings settings, Breaker breaker) {
        // While the connection is lost, commands fail at once instead of queueing up; and what was
        // on
        // its way is not sent again, for whoever sent it has gone on without an answer.
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                        .replayFilter(command -> true)
                        .timeoutOptions(
                                TimeoutOptions.builder()
                                        .timeoutSource(new Patience(settings, breaker))
                                        .build())
                        .build());
        var connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        connection.setTimeout(settings.commandTimeout());
        connection.addListener(new Lost(breaker));
        return connection;
    }

    /// Opens the breaker when the connection is lost: the server may come back as another one, that
    /// has forgotten something.
    private record Lost(Breaker breaker) implements RedisConnectionStateListener {

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            breaker.open("the connection to Redis is lost");
        }
    }
}
