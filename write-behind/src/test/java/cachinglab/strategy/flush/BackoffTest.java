package cachinglab.strategy.flush;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each failure doubles the pause, as far as it goes.
class BackoffTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void thePauseDoublesUpToItsLimit() {
        var backoff = new Backoff(ofMillis(200), ofSeconds(1), now::get, bound -> 0);

        assertThat(backoff.untilNext()).isZero();
        assertThat(
                        IntStream.range(0, 4)
                                .mapToObj(i -> {
                                    backoff.failed();
                                    return backoff.untilNext().toMillis();
                                }))
                .containsExactly(200L, 400L, 800L, 1000L);
    }

    @Test
    void upToHalfOfItIsLeftToChance() {
        var backoff = new Backoff(ofMillis(200), ofSeconds(1), now::get, bound -> bound - 1);

        backoff.failed();

        assertThat(backoff.untilNext()).isEqualTo(ofMillis(100));
    }

    @Test
    void itPassesWithTimeAndEndsWithSuccess() {
        var backoff = new Backoff(ofMillis(200), ofSeconds(1), now::get, bound -> 0);
        backoff.failed();

        now.addAndGet(ofMillis(150).toNanos());
        assertThat(backoff.untilNext()).isEqualTo(ofMillis(50));
        now.addAndGet(ofMillis(100).toNanos());
        assertThat(backoff.untilNext()).isEqualTo(ZERO);
        assertThat(backoff.isFailing()).isTrue();

        backoff.succeeded();
        assertThat(backoff.isFailing()).isFalse();
    }

    @Test
    void itStaysBoundedHoweverOftenItFails() {
        var backoff = new Backoff(ofMillis(200), ofSeconds(1), now::get, bound -> 0);

        IntStream.range(0, 10_000).forEach(i -> backoff.failed());

        assertThat(backoff.untilNext()).isEqualTo(ofSeconds(1));
    }
}
