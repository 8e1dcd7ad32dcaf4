package cachinglab.cache.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.outage.Breaker;
import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelemetryTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Telemetry telemetry = new Telemetry(meters, Breaker.none());

    @Test
    void lookupsAreUnderMicrometersNames() {
        repeat(3, () -> telemetry.hit("product", 0));
        repeat(2, () -> telemetry.collapsed("product"));
        repeat(4, () -> telemetry.miss("product"));
        assertThat(counter("cache.gets", "result", "hit")).isEqualTo(5);
        assertThat(counter("cache.gets", "result", "miss")).isEqualTo(4);
    }

    @Test
    void putsAndEvictionsAreUnderMicrometersNames() {
        repeat(3, () -> telemetry.stored("product"));
        repeat(2, () -> telemetry.evicted("product"));
        assertThat(counter("cache.puts")).isEqualTo(3);
        assertThat(counter("cache.evictions")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "cache.gets.collapsed, 1",
        "cache.puts.rejected, 2",
        "cache.writes.accepted, 3",
        "cache.entries.corrupted, 4",
        "cache.errors, 5"
    })
    void whatMicrometerHasNoNameForIsBesideIt(String meter, double count) {
        telemetry.collapsed("product");
        repeat(2, () -> telemetry.rejected("product"));
        repeat(3, () -> telemetry.accepted("product"));
        repeat(4, () -> telemetry.corrupted("product"));
        repeat(5, () -> telemetry.bypassed("product", new RedisException("out")));
        assertThat(counter(meter)).isEqualTo(count);
    }

    @Test
    void statisticsTellOfEachCache() {
        repeat(6, () -> telemetry.hit("product", 0));
        telemetry.collapsed("product");
        telemetry.miss("product");
        telemetry.tooLarge("product");
        telemetry.miss("user");
        assertThat(telemetry.stats()).containsOnlyKeys("product", "user");
        assertThat(telemetry.stats().get("product"))
                .isEqualTo(new CacheStats(6, 1, 1, 0.875, 0, 0, 0, 0, 0, 1, 0, 0));
        assertThat(Objects.requireNonNull(telemetry.stats().get("user")).hitRate()).isZero();
    }

    /// Also for work that no request asked for.
    @Test
    void itIsOutFromTheFirstFailureToTheNextAnswer() {
        assertThat(telemetry.isOut()).isFalse();
        telemetry.bypassed("product", new RedisException("out"));
        telemetry.spent("product", 1);
        assertThat(telemetry.isOut()).isTrue();
        telemetry.hit("product", 0);
        assertThat(telemetry.isOut()).isFalse();
    }

    @Test
    void aRequestHasATraceOfItsOwn() {
        HttpRequest<?> request = HttpRequest.GET("/products?ids=1,2,3");
        ServerRequestContext.with(
                request,
                () -> {
                    telemetry.hit("product", 90_000);
                    telemetry.hit("product", 30_000);
                    telemetry.hit("product", 0);
                    telemetry.spent("product", 2_000_000);
                });
        telemetry.miss("product");
        assertThat(RequestTrace.of(request))
                .hasValueSatisfying(trace -> {
                    assertThat(trace.toCacheStatus("aside", true, 0))
                            .isEqualTo("aside; hit; ttl=30");
                    assertThat(trace.toServerTiming()).isEqualTo("cache;dur=2.000");
                });
    }

    private double counter(String name, String... tags) {
        FunctionCounter counter =
                meters.get(name).tag("cache", "product").tags(tags).functionCounter();
        return counter.count();
    }

    private static void repeat(int times, Runnable event) {
        for (int i = 0; i < times; i++) {
            event.run();
        }
    }
}
