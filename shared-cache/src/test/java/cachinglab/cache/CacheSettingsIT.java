package cachinglab.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bad value stops the start, and is named.
class CacheSettingsIT {

    @ParameterizedTest
    @CsvSource({
        "cache.time-to-live, 0s",
        "cache.list-time-to-live, -1s",
        "cache.negative-time-to-live, 0s",
        "cache.negative-time-to-live, 999d",
        "cache.jitter, 2",
        "cache.jitter, -0.1",
        "cache.jitter, NaN",
        "cache.max-entry-bytes, 0",
        "cache.max-entry-bytes, 536870913",
        "cache.lease-time, 0s",
        "cache.lease-time, 999ns",
        "cache.load-wait, -1ms",
        "cache.command-timeout, 0s",
        "cache.hit-rate-floor.rate, 1.1",
        "cache.hit-rate-floor.rate, -0.1",
        "cache.hit-rate-floor.rate, NaN",
        "cache.hit-rate-floor.least-lookups, 0"
    })
    void whatIsOutOfBoundsStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> start(name, value)).hasMessageContaining(name + " must be from ");
    }

    @ParameterizedTest
    @CsvSource({
        "cache.time-to-live, soon, Duration",
        "cache.jitter, much, double",
        "cache.max-entry-bytes, 1MB, int",
        "cache.hit-rate-floor.rate, high, double",
        "cache.hit-rate-floor.least-lookups, many, long"
    })
    void whatCannotBeReadStopsTheStart(String name, String value, String type) {
        assertThatThrownBy(() -> start(name, value))
                .hasMessageContaining(name + " must be of type " + type + ", but is " + value);
    }

    @ParameterizedTest
    @CsvSource({"cache.near.entries, 0", "cache.near.bytes, 9999"})
    void aNearCacheHasRoomForEachOfItsEntries(String name, String value) {
        assertThatThrownBy(() -> start(name, value))
                .hasMessageContaining("cache.near.entries must be at least 1")
                .hasMessageContaining(value);
    }

    @ParameterizedTest
    @CsvSource({
        "cache.load-wait, 0s",
        "cache.jitter, 0",
        "cache.jitter, 0.5",
        "cache.lease-time, 1ms",
        "cache.time-to-live, 366d",
        "cache.hit-rate-floor.rate, 1"
    })
    void theBoundsAreGoodValues(String name, String value) {
        start(name, value).close();
    }

    @Test
    void withoutAWordThereAreGoodValues() {
        try (var context = start("cache.required", "false")) {
            assertThat(context.getBean(CacheSettings.class))
                    .isEqualTo(
                            new CacheSettings(
                                    Duration.ofHours(1),
                                    Duration.ofMinutes(5),
                                    Duration.ofSeconds(60),
                                    0.1,
                                    1 << 20,
                                    Duration.ofSeconds(10),
                                    Duration.ofSeconds(2),
                                    Duration.ofMillis(500),
                                    Duration.ofMillis(200),
                                    Duration.ZERO,
                                    1000,
                                    false));
            assertThat(context.getBean(HitRateFloorSettings.class))
                    .isEqualTo(new HitRateFloorSettings(0, 600));
        }
    }

    private static ApplicationContext start(String name, String value) {
        return ApplicationContext.run(Map.of("strategy.name", "test", name, value));
    }
}
