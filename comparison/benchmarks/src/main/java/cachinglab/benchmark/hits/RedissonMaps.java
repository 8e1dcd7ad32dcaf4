package cachinglab.benchmark.hits;

import cachinglab.backing.BackingServices;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.redisson.Redisson;
import org.redisson.api.RMap;
import org.redisson.api.RMapCache;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.LocalCachedMapOptions;
import org.redisson.api.options.MapCacheOptions;
import org.redisson.codec.TypedJsonJackson3Codec;
import org.redisson.config.Config;

/// Redisson's map with a time to live for each entry, and its map with a copy in this process, with
/// its default connections. Values are JSON of a known type, which is its fastest JSON codec; entries
/// live an hour. The copies have no limit in number, which costs less than any that has one.
final class RedissonMaps implements Library {

    private final RedissonClient redisson;
    private final RMapCache<Long, Item> inRedis;
    private final RMap<Long, Item> near;

    RedissonMaps(BackingServices servers) {
        var config = new Config();
        config.useSingleServer().setAddress(servers.redisUri());
        redisson = Redisson.create(config);
        var codec = new TypedJsonJackson3Codec(Long.class, Item.class);
        inRedis =
                redisson.getMapCache(
                        MapCacheOptions.<Long, Item>name("hits-redisson").codec(codec));
        near =
                redisson.getLocalCachedMap(
                        LocalCachedMapOptions.<Long, Item>name("hits-redisson-near")
                                .codec(codec)
                                .timeToLive(Duration.ofHours(1)));
        for (long id = 0; id < Item.COUNT; id++) {
            inRedis.fastPut(id, Item.of(id), 1, TimeUnit.HOURS);
            near.fastPut(id, Item.of(id));
        }
    }

    @Override
    public List<Reader> readers() {
        return List.of(
                Reader.of("Redisson RMapCache", inRedis::get),
                Reader.near(Names.LOCAL_CACHED_MAP, near::get));
    }

    @Override
    public void close() {
        redisson.shutdown();
    }
}
