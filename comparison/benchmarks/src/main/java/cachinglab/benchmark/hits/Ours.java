package cachinglab.benchmark.hits;

import cachinglab.backing.BackingServices;
import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiry;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.redis.Caches;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The toolkit, in the two shapes in which the strategies read: cache-aside looks into a [Cache], the
/// other three ask a [LoadingCache]. The strategies themselves are each a module whose classes have
/// the same names, so no two are in one process; they add a record for the answer.
///
/// Entries live an hour, as in all other libraries, give or take the toolkit's jitter.
final class Ours implements Library {

    private static final Expiry HOUR =
            Expiry.fixed(Duration.ofHours(1), Duration.ofMinutes(1), 0.1);

    private final ApplicationContext context;
    private final List<Reader> readers;

    private Ours(BackingServices servers, boolean near) {
        context =
                ApplicationContext.run(
                        Map.of(
                                "strategy.name",
                                "hits",
                                "redis.uri",
                                servers.redisUri(),
                                "cache.near.enabled",
                                near));
        Cache<Long, Optional<Item>> cache =
                context.getBean(Caches.class)
                        .create(CacheSpec.of("item", Item.class, Ours::key, Item::version), HOUR);
        var loading = new LoadingCache<>(cache, id -> Optional.of(Item.of(id)));
        for (long id = 0; id < Item.COUNT; id++) {
            loading.get(id); // stores it in Redis
            loading.get(id); // and this keeps it near
        }
        readers =
                near
                        ? List.of(
                                Reader.near(Names.NEAR, id -> find(cache, id)),
                                Reader.near(Names.NEAR_LOADING, id -> get(loading, id)))
                        : List.of(
                                Reader.of(Names.OURS, id -> find(cache, id)),
                                Reader.of(Names.OURS_LOADING, id -> get(loading, id)));
    }

    static Ours inRedis(BackingServices servers) {
        return new Ours(servers, false);
    }

    static Ours near(BackingServices servers) {
        return new Ours(servers, true);
    }

    /// What an item is called in Redis.
    static String key(long id) {
        return "hits:item:" + id;
    }

    @Override
    public List<Reader> readers() {
        return readers;
    }

    @Override
    public void close() {
        context.close();
    }

    private static Item find(Cache<Long, Optional<Item>> cache, long id) {
        if (cache.find(id) instanceof Hit<Optional<Item>>(var item)) {
            return item.orElseThrow();
        }
        throw new IllegalStateException("no hit");
    }

    private static Item get(LoadingCache<Long, Optional<Item>> cache, long id) {
        var loaded = cache.get(id);
        if (loaded.hit()) {
            return loaded.value().orElseThrow();
        }
        throw new IllegalStateException("no hit");
    }
}
