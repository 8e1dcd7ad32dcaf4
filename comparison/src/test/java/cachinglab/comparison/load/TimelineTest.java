package cachinglab.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.measure.Outcome;
import cachinglab.comparison.result.Second;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final long MILLISECOND = 1_000_000;
    private static final Optional<Outcome> HIT = Optional.of(Outcome.HIT);
    private static final Optional<Outcome> MISS = Optional.of(Outcome.MISS);

    @Test
    void turnsFollowOneAnotherAsIfThereWasNothingBetween() {
        var all = new Timeline();
        for (int turn = 0; turn < 3; turn++) {
            var timeline = new Timeline();
            timeline.count(100 * MILLISECOND, HIT);
            all.append(timeline, Duration.ofMillis(500));
        }

        assertThat(all.seconds()).containsExactly(new Second(0, 2, 1), new Second(1, 1, 1));
    }

    @Test
    void whatWasAnsweredAMomentAfterTheEndCountsAsTheEnd() {
        var timeline = new Timeline();
        timeline.count(1_003 * MILLISECOND, MISS);
        var all = new Timeline();
        all.append(timeline, Duration.ofSeconds(1));

        assertThat(all.seconds()).containsExactly(new Second(0, 1, 0));
    }

    @Test
    void writesHaveNoPartInTheHitRate() {
        var timeline = new Timeline();
        timeline.count(0, HIT);
        timeline.count(0, MISS);
        timeline.count(0, Optional.empty());
        timeline.count(0, Optional.of(Outcome.COLLAPSED));

        assertThat(timeline.seconds()).containsExactly(new Second(0, 4, 2.0 / 3));
    }
}
