package cachinglab.cache.keyvalue;

import cachinglab.cache.keyvalue.Counts.Event;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.cache.CacheMeterBinder;
import org.jspecify.annotations.Nullable;

/// One store's counts under the names that caches have, too; the store is the cache `kv:{store}`.
final class StoreMeters extends CacheMeterBinder<Counts> {

    private final Counts counts;

    StoreMeters(String store, Counts counts) {
        super(counts, "kv:" + store, Tags.empty());
        this.counts = counts;
    }

    @Override
    protected @Nullable Long size() {
        return null; // only Redis knows
    }

    @Override
    protected long hitCount() {
        return counts.get(Event.HIT);
    }

    @Override
    protected Long missCount() {
        return counts.get(Event.MISS);
    }

    @Override
    protected Long evictionCount() {
        return counts.get(Event.DELETED);
    }

    @Override
    protected long putCount() {
        return counts.get(Event.PUT);
    }

    @Override
    protected void bindImplementationSpecificMetrics(MeterRegistry registry) {
        register(registry, "cache.entries.corrupted", Event.CORRUPTED);
        register(registry, "cache.errors", Event.ERROR);
    }

    private void register(MeterRegistry registry, String name, Event event) {
        FunctionCounter.builder(name, counts, source -> source.get(event))
                .tags(getTagsWithCacheName())
                .register(registry);
    }
}
