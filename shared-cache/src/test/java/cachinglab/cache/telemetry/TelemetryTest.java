package cachinglab.cache.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.outage.Breaker;
import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelemetryTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Breaker breaker = Breaker.none();
    private final Telemetry telemetry = new Telemetry(meters, breaker);

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
        assertThat(counter("cache.removals")).isEqualTo(2);
    }

    /// For a miss, without the cache, or for a writer.
    @Test
    void whateverIsLoadedCounts() {
        repeat(2, () -> telemetry.miss("product"));
        repeat(3, () -> telemetry.loading("product"));
        assertThat(counter("cache.loads")).isEqualTo(5);
        assertThat(stats("product").loads()).isEqualTo(5);
        assertThat(stats("product").lastMinute().lookups()).isEqualTo(2);
    }

    @Test
    void howLargeACacheIsIsMeteredOnceItIsKnown() {
        telemetry.miss("product");
        assertThat(gauge("cache.size")).isNaN();
        var product = Objects.requireNonNull(telemetry.caches().get("product"));
        product.resize(new CacheSize(7, 700, true));
        assertThat(gauge("cache.size")).isEqualTo(7);
        assertThat(gauge("cache.memory")).isEqualTo(700);
        assertThat(stats("product").size()).isEqualTo(new CacheSize(7, 700, true));
        product.resize(null);
        assertThat(gauge("cache.memory")).isNaN();
    }

    @Test
    void ofTheBreakersStatesOneIsOn() {
        breaker.open("a command was not answered");
        assertThat(breakerStates()).containsExactly("open");
        breaker.halfOpen();
        assertThat(breakerStates()).containsExactly("half_open");
        breaker.close();
        assertThat(breakerStates()).containsExactly("closed");
    }

    @ParameterizedTest
    @CsvSource({
        "cache.gets.collapsed, 1",
        "cache.puts.rejected, 2",
        "cache.writes.accepted, 3",
        "cache.entries.corrupted, 4",
        "cache.errors, 5",
        "cache.gets.fallback, 6",
        "cache.puts.too.large, 7"
    })
    void whatMicrometerHasNoNameForIsBesideIt(String meter, double count) {
        telemetry.collapsed("product");
        repeat(2, () -> telemetry.rejected("product"));
        repeat(3, () -> telemetry.accepted("product"));
        repeat(4, () -> telemetry.corrupted("product"));
        repeat(5, () -> telemetry.bypassed("product", new RedisException("out")));
        repeat(6, () -> telemetry.fallback("product"));
        repeat(7, () -> telemetry.tooLarge("product"));
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
                .isEqualTo(
                        new CacheStats(
                                6,
                                0,
                                0,
                                1,
                                1,
                                0.875,
                                new HitRate(8, 0.875),
                                1,
                                0,
                                0,
                                0,
                                0,
                                0,
                                1,
                                0,
                                0,
                                null));
        assertThat(stats("user").hitRate()).isZero();
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

    private CacheStats stats(String cache) {
        return Objects.requireNonNull(telemetry.stats().get(cache));
    }

    private List<String> breakerStates() {
        return meters.get("cache.breaker.state").gauges().stream()
                .filter(gauge -> gauge.value() == 1)
                .map(gauge -> gauge.getId().getTag("state"))
                .toList();
    }

    private double gauge(String name) {
        return meters.get(name).tag("cache", "product").gauge().value();
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
