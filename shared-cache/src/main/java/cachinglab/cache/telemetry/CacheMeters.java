package cachinglab.cache.telemetry;

import cachinglab.cache.telemetry.Counts.Event;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.cache.CacheMeterBinder;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What is known of one cache under Micrometer's names for caches, and a few more beside them. None
/// of it asks Redis: whoever reads meters does not wait.
final class CacheMeters extends CacheMeterBinder<CacheTelemetry> {

    private final CacheTelemetry cache;
    private final Counts counts;

    CacheMeters(String name, CacheTelemetry cache) {
        super(cache, name, Tags.empty());
        this.cache = cache;
        this.counts = cache.counts();
    }

    /// Bound below: here, what is not known would be 0, and what is not known yet would have no
    /// meter.
    @Override
    protected @Nullable Long size() {
        return null;
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
        size(registry, "cache.size", null, CacheSize::entries);
        size(registry, "cache.memory", "bytes", CacheSize::memory);
        count(registry, "cache.removals", it -> it.get(Event.EVICTED)); // as JSR-107 calls them
        count(registry, "cache.loads", Counts::loads);
        count(registry, "cache.gets.collapsed", it -> it.get(Event.COLLAPSED));
        count(registry, "cache.gets.near", it -> it.get(Event.NEAR));
        count(registry, "cache.gets.stale", it -> it.get(Event.STALE));
        count(registry, "cache.gets.fallback", it -> it.get(Event.FALLBACK));
        count(registry, "cache.puts.rejected", it -> it.get(Event.REJECTED));
        count(registry, "cache.puts.too.large", it -> it.get(Event.TOO_LARGE));
        count(registry, "cache.writes.accepted", it -> it.get(Event.ACCEPTED));
        count(registry, "cache.entries.corrupted", it -> it.get(Event.CORRUPTED));
        count(registry, "cache.errors", it -> it.get(Event.ERROR));
    }

    private void count(MeterRegistry registry, String name, ToDoubleFunction<Counts> count) {
        FunctionCounter.builder(name, counts, count)
                .tags(getTagsWithCacheName())
                .register(registry);
    }

    private void size(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            ToLongFunction<CacheSize> size) {
        Gauge.builder(name, cache, it -> orUnknown(it.size(), size))
                .tags(getTagsWithCacheName())
                .baseUnit(unit)
                .description("As counted or estimated within the last minute")
                .register(registry);
    }

    private static double orUnknown(@Nullable CacheSize known, ToLongFunction<CacheSize> size) {
        return known == null ? Double.NaN : size.applyAsLong(known);
    }
}
