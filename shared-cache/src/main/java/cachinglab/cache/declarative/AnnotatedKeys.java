package cachinglab.cache.declarative;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Names in Redis: `{prefix}:{cache}:{key}`, for instance `cache-aside:category-totals:Kitchen`. On a
/// Redis Cluster the key is a hash tag, `cache-aside:category-totals:{Kitchen}`, for its lease must lie
/// beside it.
@Singleton
final class AnnotatedKeys {

    private final String prefix;
    private final boolean cluster;

    AnnotatedKeys(
            @Property(name = "strategy.name") String prefix,
            @Property(name = "redis.uris", defaultValue = "") String nodes) {
        this.prefix = prefix;
        this.cluster = !nodes.isBlank();
    }

    String name(String cache, TextKey key) {
        return prefix + ':' + cache + ':' + (cluster ? '{' + key.text() + '}' : key.text());
    }
}
