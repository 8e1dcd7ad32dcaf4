package cachinglab.benchmark.micronaut;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

/// The limits of a hit: what Redis has under a key, passed on as bytes from the event loop, and bytes
/// that are there already. No virtual thread, no JSON, no headers of ours.
@Controller("/bytes")
final class Limits {

    private static final byte[] FIXED =
            """
            {"source":"cache","data":{"id":1,"name":"Laptop Pro","price":1299.99,"category":"Electronics",\
            "version":1,"updatedAt":"2026-01-01T00:00:00.000000Z"}}\
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final StatefulRedisConnection<String, byte[]> connection;

    Limits(@Named("bytes") StatefulRedisConnection<String, byte[]> connection) {
        this.connection = connection;
    }

    /// As long as an answer of the services.
    @Get(produces = MediaType.APPLICATION_JSON)
    byte[] fixed() {
        return FIXED;
    }

    @Get(value = "/{key}", produces = MediaType.APPLICATION_JSON)
    CompletionStage<byte[]> get(String key) {
        return connection.async().get(key);
    }

    /// The connection the endpoint asks.
    @Factory
    static final class Connection {

        @Bean(preDestroy = "close")
        @Singleton
        @Named("bytes")
        StatefulRedisConnection<String, byte[]> connect(RedisClient client) {
            return client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        }
    }
}
