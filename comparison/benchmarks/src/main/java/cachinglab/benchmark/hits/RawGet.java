package cachinglab.benchmark.hits;

import cachinglab.backing.BackingServices;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The limit: the bytes of our entries over one connection that all threads share, as ours does. No
/// JSON, no meters, no breaker, no time limit.
final class RawGet implements Library {

    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> connection;

    RawGet(BackingServices servers) {
        client = RedisClient.create(servers.redisUri());
        connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    }

    @Override
    public List<Reader> readers() {
        return List.of(Reader.ofBytes(Names.RAW, this::get));
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown();
    }

    private byte[] get(long id) {
        try {
            return connection.async().get(Ours.key(id)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
