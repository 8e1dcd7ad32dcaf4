package cachinglab.comparison.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.behaviour.Traffic.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final long MILLI = 1_000_000;

    private final Tally tally =
            Tally.of(
                    List.of(
                            request(1, 9, 200), // sent before
                            request(10, 12, 200),
                            request(11, 14, 503),
                            request(12, 12, 0),
                            request(13, 19, 500),
                            request(19, 21, 200), // answered after
                            request(20, 22, 200)), // sent after
                    10 * MILLI,
                    20 * MILLI);

    @Test
    void whatCountsIsSentAndAnsweredInTime() {
        assertThat(tally.succeeded()).isOne();
        assertThat(tally.refused()).isOne();
        assertThat(tally.failed()).isEqualTo(2);
        assertThat(tally.waiting()).isOne();
    }

    @Test
    void theShareIsOfWhatWasAnswered() {
        assertThat(tally.text("reads")).startsWith("reads 25 %, p99 6.0");
    }

    @Test
    void timesToLiveMakeNoKinds() {
        assertThat(tally.kinds()).containsExactly(Map.entry("cache-aside; hit", 4L));
        assertThat(tally.all("; hit")).isTrue();
        assertThat(tally.all("fwd=bypass")).isFalse();
    }

    @Test
    void nothingIsNoSuccess() {
        var none = Tally.of(List.of(), 0, MILLI);

        assertThat(none.allSucceeded()).isFalse();
        assertThat(none.text("writes")).isEqualTo("no writes answered");
    }

    private static Request request(int sent, int answered, int status) {
        return new Request(
                sent * MILLI, answered * MILLI, status, "cache-aside; hit; ttl=" + answered);
    }
}
