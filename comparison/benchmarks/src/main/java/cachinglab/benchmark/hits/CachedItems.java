package cachinglab.benchmark.hits;

import io.micronaut.cache.annotation.CacheConfig;
import io.micronaut.cache.annotation.CachePut;
import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// Items behind annotations.
@Singleton
@Requires(property = CachedItems.WANTED)
@CacheConfig(CachedItems.CACHE)
class CachedItems {

    static final String CACHE = "hits-micronaut";
    static final String WANTED = "hits.annotated";

    /// Runs only if the cache does not have it.
    @Cacheable
    Item find(long id) {
        throw new IllegalStateException("no hit for " + id);
    }

    @CachePut(parameters = "id")
    Item put(long id) {
        return Item.of(id);
    }
}
