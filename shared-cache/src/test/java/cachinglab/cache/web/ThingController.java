package cachinglab.cache.web;

import cachinglab.cache.CacheSpec;
import cachinglab.cache.Loaded;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.redis.Caches;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/// A service with a cache, and no database worth the name.
@Controller("/things")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ThingController {

    private final LoadingCache<Long, Optional<Thing>> things;

    ThingController(Caches caches, @Property(name = "strategy.name") String prefix) {
        var spec =
                CacheSpec.<Long, Thing>of(
                        "thing", Thing.class, id -> prefix + ":thing:" + id, Thing::version);
        things = new LoadingCache<>(caches.create(spec), id -> Optional.of(new Thing("new", id)));
    }

    @Get("/{id}")
    Optional<Thing> find(long id) {
        Loaded<Optional<Thing>> loaded = things.get(id);
        return loaded.value();
    }

    @Delete("/{id}")
    void delete(long id) {
        things.evict(id);
    }
}
