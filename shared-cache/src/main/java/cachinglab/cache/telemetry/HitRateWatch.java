package cachinglab.cache.telemetry;

import cachinglab.cache.HitRateFloorSettings;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says when the hit rate of a busy cache has stayed under the floor for a minute, and when it has
/// kept above it for as long: once each, however long it lasts.
@Singleton
public final class HitRateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HitRateWatch.class);

    private final Telemetry telemetry;
    private final HitRateFloorSettings floor;
    private final Clock clock;
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    HitRateWatch(Telemetry telemetry, HitRateFloorSettings floor, MeterRegistry meters) {
        this.telemetry = telemetry;
        this.floor = floor;
        this.clock = meters.config().clock();
    }

    /// Caches under the floor, each with its hit rate in the last minute.
    public Map<String, HitRate> low() {
        Map<String, HitRate> low = new HashMap<>();
        telemetry
                .caches()
                .forEach((name, cache) -> {
                    if (verdictOn(name).isLow) {
                        low.put(name, cache.lastMinute().hitRate());
                    }
                });
        return low;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void look() {
        telemetry
                .caches()
                .forEach((name, cache) -> {
                    cache.lastMinute().sample();
                    judge(name, cache.lastMinute());
                });
    }

    private void judge(String cache, LastMinute lastMinute) {
        HitRate rate = lastMinute.hitRate();
        boolean under = lastMinute.isWhole() && isUnderFloor(rate);
        if (!verdictOn(cache).hasChanged(under, clock.monotonicTime())) {
            return;
        }
        if (under) {
            LOG.warn(
                    "the hit rate of {} is under {}: {} in the last minute",
                    cache,
                    floor.rate(),
                    rate);
        } else {
            LOG.info(
                    "the hit rate of {} is no longer under {}: {} in the last minute",
                    cache,
                    floor.rate(),
                    rate);
        }
    }

    private boolean isUnderFloor(HitRate rate) {
        return rate.lookups() >= floor.leastLookups() && rate.hitRate() < floor.rate();
    }

    private Verdict verdictOn(String cache) {
        return verdicts.computeIfAbsent(cache, name -> new Verdict(clock.monotonicTime()));
    }

    /// What holds of a cache until the opposite was seen for a minute.
    private static final class Verdict {

        private volatile boolean isLow;
        private long confirmed;

        Verdict(long now) {
            confirmed = now;
        }

        boolean hasChanged(boolean seenLow, long now) {
            boolean contradicts = seenLow != isLow;
            if (contradicts && now - confirmed < LastMinute.LENGTH.toNanos()) {
                return false;
            }
            isLow = seenLow;
            confirmed = now;
            return contradicts;
        }
    }
}
