package cachinglab.benchmark.stampede;

import io.micronaut.cache.annotation.CacheInvalidate;
import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// The query, with its answer cached by annotation; only where a cache is configured for it, since the
/// toolkit has demands on annotated methods.
@Singleton
@Requires(property = "redis.caches.stampede.expire-after-write")
class AnnotatedQuery {

    @Cacheable(cacheNames = "stampede", parameters = "id")
    String ask(long id, SlowQuery query) {
        return query.ask();
    }

    @CacheInvalidate(cacheNames = "stampede")
    void forget(long id) {}
}
