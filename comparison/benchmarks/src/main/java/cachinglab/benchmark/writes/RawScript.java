package cachinglab.benchmark.writes;

import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.benchmark.shop.Row;
import cachinglab.benchmark.shop.RowJson;
import cachinglab.benchmark.worker.Environment;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.concurrent.ExecutionException;

/// The limit of write-behind: one script that sets an entry and adds it to a stream, and looks at
/// nothing. The value is as long as ours, and put together from what was made before.
public final class RawScript implements Writing {

    private static final String SCRIPT =
            """
            redis.call('SET', KEYS[1], ARGV[1])
            return redis.call('XADD', KEYS[2], '*', 'id', ARGV[2], 'value', ARGV[1])\
            """;
    private static final String STREAM = "raw-script:stream";

    private final RedisClient client = RedisClient.create(Environment.redisUri());
    private final RedisAsyncCommands<String, byte[]> redis =
            client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)).async();
    private final String digest = redis.digest(SCRIPT);
    private final String[] json = RowJson.write(Row.of(1, 1)).split(Row.name(1), 2);

    public RawScript() throws Exception {
        redis.scriptLoad(SCRIPT).get();
    }

    @Override
    public void write(long id, long version) throws ExecutionException, InterruptedException {
        String[] keys = {key(id), STREAM};
        byte[] value = (json[0] + Row.name(version) + json[1]).getBytes(UTF_8);
        byte[] argument = Long.toString(id).getBytes(UTF_8);
        redis.evalsha(digest, ScriptOutputType.VALUE, keys, value, argument).get();
    }

    private static String key(long id) {
        return "raw-script:product:" + id;
    }

    @Override
    public String nameOf(long id) throws ExecutionException, InterruptedException {
        return RowJson.read(new String(redis.get(key(id)).get(), UTF_8)).name();
    }

    @Override
    public void settle() throws ExecutionException, InterruptedException {
        redis.del(STREAM).get();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
