package cachinglab.benchmark.hits;

import cachinglab.backing.BackingServices;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.json.JsonObjectSerializer;
import java.util.List;
import java.util.Map;

/// Micronaut's `@Cacheable` on its own Redis cache, in a context in which our toolkit is switched off,
/// since that would take the annotations over. Values are JSON by the same mapper as ours, instead of
/// the default, Java serialization; entries live an hour.
final class MicronautCacheable implements Library {

    private final ApplicationContext context;
    private final CachedItems items;

    MicronautCacheable(BackingServices servers) {
        String cache = "redis.caches." + CachedItems.CACHE;
        context =
                ApplicationContext.builder()
                        .beanConfigurations(BeanConfiguration.disabled("cachinglab.cache"))
                        .properties(
                                Map.of(
                                        CachedItems.WANTED,
                                        true,
                                        "redis.uri",
                                        servers.redisUri(),
                                        cache + ".expire-after-write",
                                        "1h",
                                        cache + ".value-serializer",
                                        JsonObjectSerializer.class.getName()))
                        .start();
        items = context.getBean(CachedItems.class);
        for (long id = 0; id < Item.COUNT; id++) {
            items.put(id);
        }
    }

    @Override
    public List<Reader> readers() {
        return List.of(Reader.of("Micronaut @Cacheable", items::find));
    }

    @Override
    public void close() {
        context.close();
    }
}
