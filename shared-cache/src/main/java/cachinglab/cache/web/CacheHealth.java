package cachinglab.cache.web;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.redis.Redis;
import cachinglab.cache.telemetry.HitRateWatch;
import io.lettuce.core.RedisException;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/// Whether Redis answers in time. If it does not, a service is slower and still ready, unless its
/// cache is required: then it is down. A cache that answers and has little of what it is asked for is
/// worth a word, and up: it may be cold.
@Singleton
@Readiness
final class CacheHealth implements HealthIndicator {

    private static final String NAME = "cache";

    private final Redis redis;
    private final HitRateWatch hitRates;
    private final boolean required;
    private final ExecutorService executor;

    CacheHealth(
            Redis redis,
            HitRateWatch hitRates,
            CacheSettings settings,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.redis = redis;
        this.hitRates = hitRates;
        this.required = settings.required();
        this.executor = executor;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(executor, this::check);
    }

    private HealthResult check() {
        try {
            redis.await(redis.commands().ping());
            return result(HealthStatus.UP, lowHitRates());
        } catch (RedisException outage) {
            return required
                    ? result(HealthStatus.DOWN, Map.of("error", outage.toString()))
                    : result(HealthStatus.UP, Map.of("degraded", outage.toString()));
        }
    }

    private Map<String, Object> lowHitRates() {
        Map<String, String> low = new HashMap<>();
        hitRates.low().forEach((cache, rate) -> low.put(cache, rate + " in the last minute"));
        return low.isEmpty() ? Map.of() : Map.of("lowHitRates", low);
    }

    private static HealthResult result(HealthStatus status, Map<String, ?> details) {
        return HealthResult.builder(NAME, status).details(details).build();
    }
}
