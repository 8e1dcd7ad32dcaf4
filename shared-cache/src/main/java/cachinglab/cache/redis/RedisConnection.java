package cachinglab.cache.redis;

import cachinglab.cache.CacheSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
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
    StatefulRedisConnection<String, byte[]> connect(RedisClient client, CacheSettings settings) {
        // While the connection is lost, commands fail at once instead of queueing up.
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                        .timeoutOptions(TimeoutOptions.enabled(settings.commandTimeout()))
                        .build());
        var connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        connection.setTimeout(settings.commandTimeout());
        return connection;
    }
}
