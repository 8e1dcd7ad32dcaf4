package cachinglab.cache.telemetry;

import cachinglab.cache.CacheListener;
import cachinglab.cache.outage.Breaker;
import cachinglab.cache.telemetry.Counts.Event;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what happens in the caches, and notes it for the request it happens for.
@Singleton
public final class Telemetry implements CacheListener {

    private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

    private final ConcurrentMap<String, CacheTelemetry> caches = new ConcurrentHashMap<>();
    private final AtomicBoolean out = new AtomicBoolean();
    private final MeterRegistry meters;

    Telemetry(MeterRegistry meters, Breaker breaker) {
        this.meters = meters;
        new BreakerMeters(breaker).bindTo(meters);
    }

    /// The counts of every cache that was used, by name.
    public Map<String, CacheStats> stats() {
        return caches.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stats()));
    }

    /// Every cache that was used, by name.
    Map<String, CacheTelemetry> caches() {
        return Collections.unmodifiableMap(caches);
    }

    /// Whether the last command to the cache failed.
    public boolean isOut() {
        return out.get();
    }

    @Override
    public void hit(String cache, long expires) {
        answered(cache, Event.HIT);
        var trace = RequestTrace.current();
        trace.hits++;
        if (expires > 0) {
            trace.expires = Math.min(trace.expires, expires);
        }
    }

    @Override
    public void near(String cache, long expires) {
        count(cache, Event.NEAR);
        var trace = RequestTrace.current();
        trace.near = true;
        trace.hits++;
        if (expires > 0) {
            trace.expires = Math.min(trace.expires, expires);
        }
    }

    @Override
    public void stale(String cache, long expires) {
        answered(cache, Event.STALE);
        var trace = RequestTrace.current();
        trace.stale = true;
        trace.expires = Math.min(trace.expires, expires);
    }

    @Override
    public void collapsed(String cache) {
        answered(cache, Event.COLLAPSED);
        RequestTrace.current().collapsed = true;
    }

    @Override
    public void miss(String cache) {
        answered(cache, Event.MISS);
        RequestTrace.current().misses++;
    }

    @Override
    public void loading(String cache) {
        count(cache, Event.LOAD);
    }

    @Override
    public void stored(String cache) {
        answered(cache, Event.STORED);
        RequestTrace.current().stored = true;
    }

    @Override
    public void accepted(String cache) {
        answered(cache, Event.ACCEPTED);
        RequestTrace.current().accepted = true;
    }

    @Override
    public void rejected(String cache) {
        answered(cache, Event.REJECTED);
    }

    @Override
    public void evicted(String cache) {
        answered(cache, Event.EVICTED);
        RequestTrace.current(); // a write: its answer tells of the cache, too
    }

    @Override
    public void corrupted(String cache) {
        answered(cache, Event.CORRUPTED);
    }

    @Override
    public void tooLarge(String cache) {
        answered(cache, Event.TOO_LARGE);
    }

    @Override
    public void bypassed(String cache, RuntimeException cause) {
        count(cache, Event.ERROR);
        RequestTrace.current().outage = cause.getClass().getSimpleName();
        if (out.compareAndSet(false, true)) {
            LOG.warn("the cache is out, answering from the database: {}", cause.toString());
        }
    }

    @Override
    public void fallback(String cache) {
        count(cache, Event.FALLBACK);
        RequestTrace.current().fallback = true;
    }

    @Override
    public void spent(String cache, long nanos) {
        RequestTrace.current().nanos += nanos;
    }

    /// Counts what can only be known from an answer of the cache.
    private void answered(String cache, Event event) {
        count(cache, event);
        if (out.get() && out.compareAndSet(true, false)) {
            LOG.info("the cache is back");
        }
    }

    private void count(String cache, Event event) {
        // Looked up first: computeIfAbsent may lock, also for what is there.
        var known = caches.get(cache);
        (known == null ? caches.computeIfAbsent(cache, this::register) : known).counts().add(event);
    }

    private CacheTelemetry register(String cache) {
        var fresh = new CacheTelemetry(meters.config().clock());
        new CacheMeters(cache, fresh).bindTo(meters);
        return fresh;
    }
}
