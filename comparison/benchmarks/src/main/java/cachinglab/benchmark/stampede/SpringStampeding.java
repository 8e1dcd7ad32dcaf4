package cachinglab.benchmark.stampede;

import cachinglab.benchmark.worker.Environment;
import io.lettuce.core.RedisURI;
import java.util.Objects;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;
import org.springframework.data.redis.serializer.RedisSerializer;

/// What Spring does for `@Cacheable(sync = true)`, with the cache that Spring Boot makes by default.
public final class SpringStampeding extends Stampeding {

    private final LettuceConnectionFactory connections;
    private final Cache cache;

    public SpringStampeding() {
        var uri = RedisURI.create(Environment.redisUri());
        connections = new LettuceConnectionFactory(uri.getHost(), uri.getPort());
        connections.afterPropertiesSet();
        connections.start();
        var caches =
                RedisCacheManager.builder(connections)
                        .cacheDefaults(
                                RedisCacheConfiguration.defaultCacheConfig()
                                        .entryTtl(StampedeSection.TIME_TO_LIVE)
                                        .serializeValuesWith(
                                                SerializationPair.fromSerializer(
                                                        RedisSerializer.string())))
                        .build();
        caches.afterPropertiesSet();
        cache = Objects.requireNonNull(caches.getCache("stampede"));
    }

    @Override
    void forget() {
        cache.evictIfPresent(1L);
    }

    @Override
    String read() {
        return Objects.requireNonNull(cache.get(1L, query::ask));
    }

    @Override
    void end() {
        connections.destroy();
    }
}
