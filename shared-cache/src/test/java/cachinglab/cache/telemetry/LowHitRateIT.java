package cachinglab.cache.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.web.Service;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micronaut.configuration.metrics.micrometer.MeterRegistryFactory;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A cache that is asked much and knows little is worth a word in the health answer, and no more.
class LowHitRateIT {

    private static final MockClock CLOCK = new MockClock();

    private static final Service SERVICE =
            Service.with(
                    Map.of(
                            "strategy.name", "low",
                            "clock", "manual",
                            "cache.hit-rate-floor.rate", "0.9",
                            "cache.hit-rate-floor.least-lookups", "12"));

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void theServiceIsUpAndSaysSo() throws Exception {
        SERVICE.delete("/cache");
        assertThat(SERVICE.get("/health/readiness").body()).doesNotContain("lowHitRates");
        for (int id = 1; id <= 24; id++) {
            SERVICE.get("/things/" + id);
            CLOCK.add(Duration.ofSeconds(5));
            SERVICE.bean(HitRateWatch.class).look();
        }
        var answer = SERVICE.get("/health/readiness");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"lowHitRates\":{\"thing\":\"0.00 of 12 lookups in the last minute\"}")
                .contains("\"status\":\"UP\"")
                .doesNotContain("DOWN");
    }

    @Factory
    @Requires(property = "clock", value = "manual")
    static final class ManualTime {

        @Singleton
        @Primary
        @Replaces(value = CompositeMeterRegistry.class, factory = MeterRegistryFactory.class)
        CompositeMeterRegistry meters() {
            return new CompositeMeterRegistry(CLOCK);
        }
    }
}
