package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Expiry;
import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeToLiveTest {

    private static final int COHORT = 1000;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    @Test
    void jitterShortensByAtMostItsPart() {
        var lives = cohort(withJitter(0.1), false);
        assertThat(lives.getMin()).isGreaterThanOrEqualTo(HOUR * 9 / 10);
        assertThat(lives.getMax()).isLessThanOrEqualTo(HOUR);
    }

    @Test
    void jitterSpreadsACohortOverAllOfItsPart() {
        var lives = cohort(withJitter(0.1), false);
        assertThat(lives.getMax() - lives.getMin()).isGreaterThan(HOUR * 95 / 1000);
        assertThat(lives.getAverage()).isBetween(HOUR * 0.945, HOUR * 0.955);
    }

    /// Ten equal parts of the time in which a cohort expires; a hundred each, give or take.
    @Test
    void noMomentHasManyMoreThanItsShare() {
        var timeToLive = withJitter(0.1);
        long[] parts = new long[10];
        for (int i = 0; i < COHORT; i++) {
            parts[(int) Math.min(9, (HOUR - timeToLive.next(false).millis()) * 100 / HOUR)]++;
        }
        assertThat(LongStream.of(parts)).allSatisfy(part -> assertThat(part).isBetween(60L, 140L));
    }

    @Test
    void withoutJitterACohortExpiresAtOnce() {
        var lives = cohort(withJitter(0), false);
        assertThat(lives.getMin()).isEqualTo(lives.getMax()).isEqualTo(HOUR);
    }

    @Test
    void theAbsentLivesForTheShorterTime() {
        var lives = cohort(withJitter(0.1), true);
        assertThat(lives.getMin()).isGreaterThanOrEqualTo(MINUTE * 9 / 10);
        assertThat(lives.getMax()).isLessThanOrEqualTo(MINUTE);
    }

    @Test
    void nothingLivesForLessThanAMillisecond() {
        var shortest =
                new TimeToLive(
                        Expiry.fixed(Duration.ofMillis(1), Duration.ofMillis(1), 0.5),
                        new Random(1));
        assertThat(cohort(shortest, false).getMin()).isEqualTo(1);
    }

    @Test
    void redisKeepsWhatMayBeServedLate() {
        assertThat(life(Duration.ofMinutes(2), Duration.ofMinutes(3), false))
                .isEqualTo(new Life(HOUR, HOUR + 3 * MINUTE));
    }

    @Test
    void whatDoesNotExistIsNeverServedLate() {
        assertThat(life(Duration.ofMinutes(2), Duration.ofMinutes(3), true))
                .isEqualTo(new Life(MINUTE, MINUTE));
    }

    private static TimeToLive withJitter(double jitter) {
        return new TimeToLive(
                Expiry.fixed(Duration.ofHours(1), Duration.ofMinutes(1), jitter),
                new Random(20260101));
    }

    private static LongSummaryStatistics cohort(TimeToLive timeToLive, boolean absent) {
        return LongStream.generate(() -> timeToLive.next(absent).millis())
                .limit(COHORT)
                .summaryStatistics();
    }

    private static Life life(Duration revalidate, Duration ifError, boolean absent) {
        var expiry =
                new Expiry(
                        Duration.ofHours(1),
                        Duration.ofMinutes(1),
                        0,
                        Duration.ZERO,
                        revalidate,
                        ifError,
                        0);
        return new TimeToLive(expiry, new Random(1)).next(absent);
    }
}
