package cachinglab.benchmark.stampede;

import cachinglab.benchmark.worker.PlainRedisson;
import java.util.List;
import java.util.Objects;
import org.redisson.api.RMapCache;
import org.redisson.api.RedissonClient;
import org.redisson.api.map.MapLoader;
import org.redisson.api.options.MapCacheOptions;
import org.redisson.client.codec.StringCodec;

/// Redisson's RMapCache, read-through. What it loads has no time to live.
public final class RedissonStampeding extends Stampeding implements MapLoader<String, String> {

    private final RedissonClient client = PlainRedisson.client();
    private final RMapCache<String, String> map =
            client.getMapCache(
                    MapCacheOptions.<String, String>name("benchmark:stampede")
                            .codec(StringCodec.INSTANCE)
                            .loader(this));

    @Override
    public String load(String key) {
        return query.ask();
    }

    @Override
    public Iterable<String> loadAllKeys() {
        return List.of();
    }

    @Override
    void forget() {
        map.fastRemove("1");
    }

    @Override
    String read() {
        return Objects.requireNonNull(map.get("1"));
    }

    @Override
    void end() {
        client.shutdown();
    }
}
