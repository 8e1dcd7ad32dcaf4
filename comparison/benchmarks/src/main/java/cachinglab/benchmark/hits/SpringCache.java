package cachinglab.benchmark.hits;

import cachinglab.benchmark.worker.Environment;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.serializer.JacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;

/// Spring's RedisCache, as its `@Cacheable` asks it but without the annotation's own cost: over one
/// shared Lettuce connection, its default. Values are JSON of a known type, instead of Java
/// serialization; entries live an hour.
public final class SpringCache extends Library {

    private final LettuceConnectionFactory connections;
    private final Cache cache;

    public SpringCache() {
        var uri = RedisURI.create(Environment.redisUri());
        connections =
                new LettuceConnectionFactory(
                        new RedisStandaloneConfiguration(uri.getHost(), uri.getPort()));
        connections.afterPropertiesSet();
        connections.start();
        var manager =
                RedisCacheManager.builder(connections)
                        .cacheDefaults(
                                RedisCacheConfiguration.defaultCacheConfig()
                                        .entryTtl(Duration.ofHours(1))
                                        .serializeValuesWith(
                                                SerializationPair.fromSerializer(
                                                        new JacksonJsonRedisSerializer<>(
                                                                Item.class))))
                        .build();
        manager.afterPropertiesSet();
        cache = Objects.requireNonNull(manager.getCache("hits-spring"));
        for (long id = Item.FIRST; id <= Item.LAST; id++) {
            cache.put(id, Item.of(id));
        }
    }

    @Override
    Map<String, Reader<?>> readers() {
        return Map.of(FAR, Reader.far(this::get, Item::name));
    }

    @Override
    public void close() {
        connections.destroy();
    }

    private Item get(long id) {
        var found = cache.get(id);
        if (found != null && found.get() instanceof Item item) {
            return item;
        }
        throw new IllegalStateException("no hit");
    }
}
