package cachinglab.benchmark.hits;

import cachinglab.benchmark.worker.PlainRedisson;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RMap;
import org.redisson.api.RMapCache;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.LocalCachedMapOptions;
import org.redisson.api.options.MapCacheOptions;
import org.redisson.codec.TypedJsonJackson3Codec;

/// Redisson's map with a time to live for each entry, and its map with a copy in this process, with
/// its default connections. Values are JSON of a known type, which is its fastest JSON codec; entries
/// live an hour. The copies have no limit in number, which costs less than any that has one.
public final class RedissonMaps extends Library {

    private final RedissonClient redisson = PlainRedisson.client();
    private final RMapCache<Long, Item> inRedis;
    private final RMap<Long, Item> near;

    public RedissonMaps() {
        var codec = new TypedJsonJackson3Codec(Long.class, Item.class);
        inRedis =
                redisson.getMapCache(
                        MapCacheOptions.<Long, Item>name("hits-redisson").codec(codec));
        near =
                redisson.getLocalCachedMap(
                        LocalCachedMapOptions.<Long, Item>name("hits-redisson-near")
                                .codec(codec)
                                .timeToLive(Duration.ofHours(1)));
        for (long id = Item.FIRST; id <= Item.LAST; id++) {
            inRedis.fastPut(id, Item.of(id), 1, TimeUnit.HOURS);
            near.fastPut(id, Item.of(id));
        }
    }

    @Override
    Map<String, Reader<?>> readers() {
        return Map.of(
                FAR, Reader.far(inRedis::get, Item::name),
                NEAR, Reader.near(near::get, Item::name));
    }

    @Override
    public void close() {
        redisson.shutdown();
    }
}
