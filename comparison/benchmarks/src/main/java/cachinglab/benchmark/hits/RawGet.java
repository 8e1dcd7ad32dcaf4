package cachinglab.benchmark.hits;

import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.benchmark.worker.Environment;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The limit: the bytes of cache-aside's entries over one connection that all threads share, as ours does. No
/// JSON, no meters, no breaker, no time limit.
public final class RawGet extends Library {

    private static final Pattern NAME = Pattern.compile("\"name\":\"(.*?)\"");

    private final RedisClient client = RedisClient.create(Environment.redisUri());
    private final StatefulRedisConnection<String, byte[]> connection =
            client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));

    @Override
    Map<String, Reader<?>> readers() {
        return Map.of(FAR, Reader.far(this::get, RawGet::nameIn));
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown();
    }

    private byte @Nullable [] get(long id) {
        try {
            return connection.async().get("cache-aside:product:" + id).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameIn(byte[] entry) {
        var name = NAME.matcher(new String(entry, UTF_8));
        return name.find() ? name.group(1) : "";
    }
}
