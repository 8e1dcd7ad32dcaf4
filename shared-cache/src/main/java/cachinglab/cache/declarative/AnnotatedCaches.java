package cachinglab.cache.declarative;

import static java.util.Objects.requireNonNullElse;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.Expiry;
import cachinglab.cache.ReadableSettings;
import cachinglab.cache.redis.Caches;
import io.micronaut.cache.CacheManager;
import io.micronaut.cache.DefaultCacheManager;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;

/// Where annotations find their caches by name. One that nobody has configured is made when it is
/// asked for, with the settings of all caches.
@Context
@Replaces(DefaultCacheManager.class)
final class AnnotatedCaches implements CacheManager<Caches> {

    private final ConcurrentMap<String, AnnotatedCache> byName = new ConcurrentHashMap<>();
    private final Caches caches;
    private final CacheSettings common;
    private final AnnotatedKeys keys;
    private final ExecutorService executor;

    AnnotatedCaches(
            Collection<AnnotatedSettings> configured,
            Environment environment,
            Caches caches,
            CacheSettings common,
            AnnotatedKeys keys,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.caches = caches;
        this.common = common;
        this.keys = keys;
        this.executor = executor;
        for (AnnotatedSettings settings : configured) {
            ReadableSettings.check(
                    environment,
                    AnnotatedSettings.PREFIX + '.' + settings.name(),
                    AnnotatedSettings.class);
            byName.put(settings.name(), make(settings));
        }
    }

    @Override
    public Set<String> getCacheNames() {
        return Set.copyOf(byName.keySet());
    }

    @Override
    public AnnotatedCache getCache(String name) {
        return byName.computeIfAbsent(name, unknown -> make(AnnotatedSettings.of(unknown)));
    }

    private AnnotatedCache make(AnnotatedSettings settings) {
        var expiry =
                Expiry.fixed(
                        requireNonNullElse(settings.timeToLive(), common.timeToLive()),
                        requireNonNullElse(settings.nullTimeToLive(), common.negativeTimeToLive()),
                        common.jitter());
        var types =
                new TypedCaches(caches, settings, key -> keys.name(settings.name(), key), expiry);
        return new AnnotatedCache(settings.name(), types, executor);
    }
}
