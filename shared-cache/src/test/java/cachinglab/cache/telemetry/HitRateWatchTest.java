package cachinglab.cache.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.HitRateFloorSettings;
import cachinglab.cache.outage.Breaker;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A floor of 0.8 for caches of at least 60 lookups a minute.
class HitRateWatchTest {

    private static final int A_MINUTE = 12;

    private static final String FALLS =
            "WARN the hit rate of product is under 0.8: 0.50 of 120 lookups in the last minute";

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final Telemetry telemetry = new Telemetry(meters, Breaker.none());
    private final HitRateWatch watch = watch(0.8);

    private final Logger logger = (Logger) LoggerFactory.getLogger(HitRateWatch.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoLonger() {
        logger.detachAppender(log);
        logger.setLevel(null); // as its parent
    }

    @Test
    void aBusyCacheThatStaysUnderTheFloorIsSaidOnce() {
        pass(10 * A_MINUTE, 5, 5);
        assertThat(lines()).containsExactly(FALLS);
        assertThat(watch.low()).containsOnlyKeys("product");
        assertThat(watch.low().get("product")).hasToString("0.50 of 120 lookups");
    }

    /// Of a cache that was just started everything is missing.
    @Test
    void forAMinuteItMayBe() {
        pass(A_MINUTE, 0, 10);
        pass(10 * A_MINUTE, 10, 0);
        assertThat(lines()).isEmpty();
        assertThat(watch.low()).isEmpty();
    }

    @Test
    void whenItKeepsAboveItForAMinuteThatIsSaidOnce() {
        pass(2 * A_MINUTE, 5, 5);
        pass(10 * A_MINUTE, 9, 1);
        assertThat(lines())
                .containsExactly(
                        FALLS,
                        "INFO the hit rate of product is no longer under 0.8:"
                                + " 0.90 of 120 lookups in the last minute");
        assertThat(watch.low()).isEmpty();
    }

    /// Now above the floor, now under it, within a minute.
    @Test
    void whereItWaversItIsSaidOnce() {
        pass(2 * A_MINUTE, 5, 5);
        for (int i = 0; i < 20; i++) {
            pass(A_MINUTE, 9, 1);
            pass(A_MINUTE / 2, 5, 5);
        }
        assertThat(lines()).containsExactly(FALLS);
        assertThat(watch.low()).containsOnlyKeys("product");
    }

    @Test
    void aCacheThatIsHardlyAskedIsNotBusy() {
        pass(10 * A_MINUTE, 0, 4);
        assertThat(lines()).isEmpty();
    }

    @Test
    void aCacheThatIsNoLongerAskedIsNotLow() {
        pass(2 * A_MINUTE, 5, 5);
        pass(3 * A_MINUTE, 0, 0);
        assertThat(watch.low()).isEmpty();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void withoutAFloorNothingIsLow() {
        var off = watch(0);
        for (int i = 0; i < 10 * A_MINUTE; i++) {
            lookUp(0, 10);
            off.look();
        }
        assertThat(lines()).isEmpty();
        assertThat(off.low()).isEmpty();
    }

    private HitRateWatch watch(double rate) {
        return new HitRateWatch(telemetry, new HitRateFloorSettings(rate, 60), meters);
    }

    /// @param hits in each sample of five seconds
    private void pass(int samples, int hits, int misses) {
        for (int i = 0; i < samples; i++) {
            lookUp(hits, misses);
            watch.look();
        }
    }

    private void lookUp(int hits, int misses) {
        for (int i = 0; i < hits; i++) {
            telemetry.hit("product", 0);
        }
        for (int i = 0; i < misses; i++) {
            telemetry.miss("product");
        }
        clock.add(Duration.ofSeconds(5));
    }

    private List<String> lines() {
        return log.list.stream().map(it -> it.getLevel() + " " + it.getFormattedMessage()).toList();
    }
}
