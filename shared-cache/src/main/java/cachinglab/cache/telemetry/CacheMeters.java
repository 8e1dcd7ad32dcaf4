package cachinglab.cache.telemetry;

import cachinglab.cache.telemetry.Counts.Event;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.cache.CacheMeterBinder;
import org.jspecify.annotations.Nullable;

/// One cache's counts under Micrometer's names for caches, and a few more beside them.
final class CacheMeters extends CacheMeterBinder<Counts> {

    private final Counts counts;

    CacheMeters(String cache, Counts counts) {
        super(counts, cache, Tags.empty());
        this.counts = counts;
    }

    @Override
    protected @Nullable Long size() {
        return null; // only Redis knows
    }

    @Override
    protected long hitCount() {
        return counts.served();
    }

    @Override
    protected Long missCount() {
        return counts.get(Event.MISS);
    }

    @Override
    protected Long evictionCount() {
        return counts.get(Event.EVICTED);
    }

    @Override
    protected long putCount() {
        return counts.get(Event.STORED);
    }

    @Override
    protected void bindImplementationSpecificMetrics(MeterRegistry registry) {
        register(registry, "cache.gets.collapsed", Event.COLLAPSED);
        register(registry, "cache.puts.rejected", Event.REJECTED);
        register(registry, "cache.writes.accepted", Event.ACCEPTED);
        register(registry, "cache.entries.corrupted", Event.CORRUPTED);
        register(registry, "cache.errors", Event.ERROR);
    }

    private void register(MeterRegistry registry, String name, Event event) {
        FunctionCounter.builder(name, counts, source -> source.get(event))
                .tags(getTagsWithCacheName())
                .register(registry);
    }
}
