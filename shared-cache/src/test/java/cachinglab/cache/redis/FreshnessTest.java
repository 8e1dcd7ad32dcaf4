package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Expiry;
import cachinglab.cache.redis.Freshness.Age;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final long NOW = 1_767_225_600_000L;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NONE = Duration.ZERO;

    @Test
    void whatRedisRemovesInTimeIsFreshForAsLongAsItIsThere() {
        var plain = freshness(NONE, NONE, 0);
        assertThat(plain.of(entry(NOW + 1, 0))).isEqualTo(Age.FRESH);
        assertThat(plain.of(entry(NOW - 1, 0))).isEqualTo(Age.FRESH);
    }

    @Test
    void pastItsTimeItIsDueThenStaleThenAtItsEnd() {
        var aging = freshness(SECOND, SECOND.multipliedBy(2), 0);
        assertThat(aging.of(entry(NOW + 1, 0))).isEqualTo(Age.FRESH);
        assertThat(aging.of(entry(NOW, 0))).isEqualTo(Age.DUE);
        assertThat(aging.of(entry(NOW - 999, 0))).isEqualTo(Age.DUE);
        assertThat(aging.of(entry(NOW - 1000, 0))).isEqualTo(Age.STALE);
        assertThat(aging.of(entry(NOW - 1999, 0))).isEqualTo(Age.STALE);
        assertThat(aging.of(entry(NOW - 2000, 0))).isEqualTo(Age.ENDED);
    }

    @Test
    void aWriteThatWaitsForPostgreSqlNeverAges() {
        assertThat(freshness(SECOND, SECOND, 1).of(entry(0, 100))).isEqualTo(Age.FRESH);
    }

    /// Of a thousand readers a second, an entry that takes 100 ms to load: with β = 1, a reader is
    /// drawn with a probability of exp(-left / 100 ms).
    @Test
    void theNearerTheEndTheMoreReadersAreDrawn() {
        var early = freshness(NONE, NONE, 1);
        assertThat(drawn(early, 1000, 100)).isZero();
        assertThat(drawn(early, 300, 100)).isBetween(30, 70); // e^-3 = 5.0 %
        assertThat(drawn(early, 100, 100)).isBetween(330, 410); // e^-1 = 36.8 %
        assertThat(drawn(early, 1, 100)).isGreaterThan(970);
    }

    @Test
    void theLongerALoadTheEarlierItBegins() {
        var early = freshness(NONE, NONE, 1);
        assertThat(drawn(early, 1000, 10)).isZero();
        assertThat(drawn(early, 1000, 1000)).isBetween(330, 410);
    }

    @Test
    void aGreaterBetaIsEarlier() {
        assertThat(drawn(freshness(NONE, NONE, 10), 1000, 100)).isBetween(330, 410);
    }

    @Test
    void whatTookNoTimeToLoadIsNotLoadedEarly() {
        assertThat(drawn(freshness(NONE, NONE, 1), 1, 0)).isZero();
    }

    @Test
    void withoutBetaNobodyIsDrawn() {
        assertThat(drawn(freshness(SECOND, NONE, 0), 1, 1000)).isZero();
    }

    @Test
    void whatNobodyCanBeDrawnForIsFreshForSure() {
        var early = freshness(NONE, NONE, 1);
        assertThat(early.sureUntil(entry(NOW + 10_000, 100))).isEqualTo(NOW + 6_300);
        assertThat(drawn(early, 3_700, 100)).isZero();
        assertThat(early.sureUntil(entry(0, 100))).isEqualTo(Long.MAX_VALUE);
        assertThat(freshness(SECOND, SECOND, 0).sureUntil(entry(NOW, 100))).isEqualTo(NOW);
    }

    private static int drawn(Freshness freshness, long left, long loadMillis) {
        return (int)
                IntStream.range(0, 1000)
                        .filter(i -> freshness.of(entry(NOW + left, loadMillis)) == Age.DUE)
                        .count();
    }

    private static Entry<String> entry(long expires, long loadMillis) {
        return new Entry<>(1, expires, loadMillis, null, "value");
    }

    private static Freshness freshness(
            Duration staleWhileRevalidate, Duration staleIfError, double earlyRefresh) {
        RandomGenerator random = new Random(20260101);
        var expiry =
                new Expiry(
                        SECOND, SECOND, 0, NONE, staleWhileRevalidate, staleIfError, earlyRefresh);
        return new Freshness(expiry, CLOCK, random);
    }
}
