package cachinglab.cache.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.telemetry.Counts.Event;
import io.micrometer.core.instrument.MockClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LastMinuteTest {

    private static final Duration STEP = Duration.ofSeconds(5);

    private final MockClock clock = new MockClock();
    private final Counts counts = new Counts();
    private final LastMinute lastMinute = new LastMinute(counts, clock);

    @Test
    void withoutLookupsThereIsNoHitRate() {
        assertThat(lastMinute.hitRate()).isEqualTo(new HitRate(0, 0));
    }

    @Test
    void whatWasCountedSinceTheLastSampleIsThere() {
        lookUp(3, 1);
        assertThat(lastMinute.hitRate()).isEqualTo(new HitRate(4, 0.75));
    }

    @Test
    void whatIsOlderThanAMinuteIsNot() {
        lookUp(0, 100);
        pass(1);
        lookUp(9, 1);
        pass(11);
        assertThat(lastMinute.hitRate()).isEqualTo(new HitRate(110, 9 / 110.0));
        pass(1);
        assertThat(lastMinute.hitRate()).isEqualTo(new HitRate(10, 0.9));
        pass(1);
        assertThat(lastMinute.hitRate()).isEqualTo(new HitRate(0, 0));
    }

    @Test
    void aReaderWhoWaitsIsServedAndCounts() {
        counts.add(Event.COLLAPSED);
        counts.add(Event.MISS);
        assertThat(lastMinute.hitRate()).isEqualTo(new HitRate(2, 0.5));
    }

    @Test
    void itIsWholeAfterAMinute() {
        pass(11);
        assertThat(lastMinute.isWhole()).isFalse();
        pass(1);
        assertThat(lastMinute.isWhole()).isTrue();
        pass(100);
        assertThat(lastMinute.isWhole()).isTrue();
    }

    /// A process that was suspended takes no samples.
    @Test
    void afterAPauseItIsAsLongAsThePause() {
        lookUp(1, 1);
        clock.add(Duration.ofHours(1));
        assertThat(lastMinute.hitRate().lookups()).isEqualTo(2);
        lastMinute.sample();
        pass(12);
        assertThat(lastMinute.hitRate().lookups()).isZero();
    }

    private void lookUp(int hits, int misses) {
        for (int i = 0; i < hits; i++) {
            counts.add(Event.HIT);
        }
        for (int i = 0; i < misses; i++) {
            counts.add(Event.MISS);
        }
    }

    private void pass(int samples) {
        for (int i = 0; i < samples; i++) {
            clock.add(STEP);
            lastMinute.sample();
        }
    }
}
