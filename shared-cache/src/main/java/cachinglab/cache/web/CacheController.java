package cachinglab.cache.web;

import cachinglab.cache.redis.Keyspace;
import cachinglab.cache.telemetry.CacheStats;
import cachinglab.cache.telemetry.Telemetry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/// Management of the caches. What changes something is for callers on this machine only, see
/// [LoopbackOnly].
@Controller("/cache")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CacheController {

    /// @param removed how many keys
    @Serdeable
    record Eviction(long removed) {}

    private final Telemetry telemetry;
    private final Keyspace keyspace;

    CacheController(Telemetry telemetry, Keyspace keyspace) {
        this.telemetry = telemetry;
        this.keyspace = keyspace;
    }

    /// The counts of each cache since the service started.
    @Get("/stats")
    Map<String, CacheStats> stats() {
        return telemetry.stats();
    }

    /// Evicts everything but writes that are not in PostgreSQL yet.
    @Delete
    Eviction evictAll() {
        return new Eviction(keyspace.evict("*"));
    }

    /// Evicts what matches a pattern as in Redis' SCAN, without the prefix.
    @Delete("/entries")
    Eviction evict(@QueryValue String pattern) {
        return new Eviction(keyspace.evict(pattern));
    }

    /// Invalidates all entries that carry a tag.
    @Delete("/tags/{tag}")
    void evictTag(String tag) {
        keyspace.evictTag(tag);
    }
}
