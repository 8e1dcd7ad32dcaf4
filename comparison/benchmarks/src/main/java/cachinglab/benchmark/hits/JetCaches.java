package cachinglab.benchmark.hits;

import cachinglab.benchmark.worker.Environment;
import com.alicp.jetcache.Cache;
import com.alicp.jetcache.CacheValueHolder;
import com.alicp.jetcache.MultiLevelCacheBuilder;
import com.alicp.jetcache.embedded.CaffeineCacheBuilder;
import com.alicp.jetcache.redis.lettuce.RedisLettuceCacheBuilder;
import com.alicp.jetcache.support.Fastjson2KeyConvertor;
import io.lettuce.core.RedisClient;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// JetCache over one Lettuce connection, remote alone and with Caffeine before it. Values are JSON of
/// a known type, instead of Java serialization; entries live an hour. Those in this process are as
/// many at most as in our near cache, under the keys as they are, which is the cheapest; no messages
/// between instances keep them up to date, which costs a hit nothing.
public final class JetCaches extends Library {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(MapperFeature.DETECT_PARAMETER_NAMES) // its holder is no record
                    .build();
    private static final JavaType HOLDER =
            JSON.getTypeFactory().constructParametricType(CacheValueHolder.class, Item.class);
    private static final int NEAR_ENTRIES = 10_000;

    private final RedisClient client = RedisClient.create(Environment.redisUri());
    private final Cache<Long, Item> remote;
    private final Cache<Long, Item> both;

    public JetCaches() {
        remote = remote("hits-jetcache:");
        Cache<Long, Item> local =
                CaffeineCacheBuilder.createCaffeineCacheBuilder()
                        .limit(NEAR_ENTRIES)
                        .expireAfterWrite(1, TimeUnit.HOURS)
                        .buildCache();
        both =
                MultiLevelCacheBuilder.createMultiLevelCacheBuilder()
                        .addCache(local, remote("hits-jetcache-both:"))
                        .expireAfterWrite(1, TimeUnit.HOURS)
                        .buildCache();
        for (long id = Item.FIRST; id <= Item.LAST; id++) {
            remote.put(id, Item.of(id));
            both.put(id, Item.of(id));
        }
    }

    @Override
    Map<String, Reader<?>> readers() {
        return Map.of(
                FAR, Reader.far(remote::get, Item::name),
                NEAR, Reader.near(both::get, Item::name));
    }

    @Override
    public void close() {
        both.close();
        remote.close();
        client.shutdown();
    }

    private Cache<Long, Item> remote(String prefix) {
        return RedisLettuceCacheBuilder.createRedisLettuceCacheBuilder()
                .redisClient(client)
                .keyPrefix(prefix)
                .keyConvertor(Fastjson2KeyConvertor.INSTANCE)
                .valueEncoder(JSON::writeValueAsBytes)
                .valueDecoder(bytes -> JSON.readValue(bytes, HOLDER))
                .expireAfterWrite(1, TimeUnit.HOURS)
                .buildCache();
    }
}
