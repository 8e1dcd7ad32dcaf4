package cachinglab.benchmark.hits;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonObjectSerializer;
import java.util.Map;

/// Micronaut's `@Cacheable` on its own Redis cache, without our toolkit on the class path, which would
/// take the annotations over. Values are JSON by the same mapper as ours, instead of
/// the default, Java serialization; entries live an hour.
public final class MicronautCacheable extends Library {

    private static final String CACHE = "redis.caches." + CachedItems.CACHE;

    private final ApplicationContext context =
            ApplicationContext.run(
                    Map.of(
                            CachedItems.WANTED,
                            true,
                            CACHE + ".expire-after-write",
                            "1h",
                            CACHE + ".value-serializer",
                            JsonObjectSerializer.class.getName()));
    private final CachedItems items = context.getBean(CachedItems.class);

    public MicronautCacheable() {
        for (long id = Item.FIRST; id <= Item.LAST; id++) {
            items.put(id);
        }
    }

    @Override
    Map<String, Reader<?>> readers() {
        return Map.of(FAR, Reader.far(items::find, Item::name));
    }

    @Override
    public void close() {
        context.close();
    }
}
