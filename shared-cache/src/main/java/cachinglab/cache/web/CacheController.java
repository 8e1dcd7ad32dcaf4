package cachinglab.cache.web;

import static cachinglab.cache.web.RefusalException.badRequest;
import static cachinglab.cache.web.RefusalException.notFound;

import cachinglab.cache.outage.Breaker;
import cachinglab.cache.redis.Keyspace;
import cachinglab.cache.telemetry.Census;
import cachinglab.cache.telemetry.Telemetry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Management of the caches. All may look; what changes something is for administrators.
@Tag(name = "Cache")
@Controller("/cache")
@ExecuteOn(TaskExecutors.BLOCKING)
class CacheController {

    /// @param removed how many keys
    @Serdeable
    record Eviction(long removed) {}

    private final Telemetry telemetry;
    private final Census census;
    private final Breaker breaker;
    private final RedisGauge gauge;
    private final Inspection inspection;
    private final Keyspace keyspace;

    CacheController(
            Telemetry telemetry,
            Census census,
            Breaker breaker,
            RedisGauge gauge,
            Inspection inspection,
            Keyspace keyspace) {
        this.telemetry = telemetry;
        this.census = census;
        this.breaker = breaker;
        this.gauge = gauge;
        this.inspection = inspection;
        this.keyspace = keyspace;
    }

    /// The counts of each cache since the service started, what it takes in Redis, whether it is
    /// passed by, and how full Redis is.
    @Get("/stats")
    Statistics stats() {
        census.take();
        return new Statistics(telemetry.stats(), breaker.state(), gauge.read());
    }

    /// What is cached of an entity. Says no more than the entity's own path does.
    @Get("/entries/{entity}/{id}")
    EntryView entry(String entity, long id) {
        return inspection.find(entity, id).orElseThrow(() -> notFound("There is no such entry."));
    }

    /// Evicts everything but what has no other copy: key-values, and writes that are not in PostgreSQL
    /// yet.
    @Delete
    @ForAdministrators
    Eviction evictAll() {
        return new Eviction(keyspace.evict("*"));
    }

    /// Evicts what matches a pattern as in Redis' SCAN, without the prefix.
    @Delete("/entries")
    @ForAdministrators
    Eviction evict(@QueryValue @Nullable String pattern) {
        if (pattern == null) { // checked here: a stranger is to get 401 or 403, not 400
            throw badRequest("pattern must say what to evict, as product:*");
        }
        return new Eviction(keyspace.evict(pattern));
    }

    /// Invalidates all entries that carry a tag.
    @Delete("/tags/{tag}")
    @ForAdministrators
    void evictTag(String tag) {
        keyspace.evictTag(tag);
    }
}
