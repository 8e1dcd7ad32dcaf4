package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Entries that live for as long as somebody reads them, but not beyond their time to live.
class SlidingIT {

    private static final long MINUTE = 60_000;
    private static final Instance INSTANCE =
            Instance.with(
                    Map.of(
                            "cache.expiry.item.time-to-live", "1h",
                            "cache.expiry.item.time-to-idle", "1m"));

    private final long key = Item.newKey();

    @AfterAll
    static void close() {
        INSTANCE.close();
    }

    @Test
    void anEntryNobodyReadsLivesForTheShorterTime() {
        lease(INSTANCE.items().find(key)).fill(Item.version(1));
        assertThat(life()).isBetween(1L, MINUTE);
    }

    @Test
    void readingItProlongsItsLife() {
        lease(INSTANCE.items().find(key)).fill(Item.version(1));
        INSTANCE.redis().pexpire(Item.nameOf(key), MINUTE / 2);
        assertHit(INSTANCE.items().find(key), Item.version(1));
        assertThat(life()).isGreaterThan(MINUTE / 2);
    }

    @Test
    void elsewhereReadingHasNoEffect() {
        var fixed = Instance.one();
        lease(fixed.items().find(key)).fill(Item.version(1));
        fixed.redis().pexpire(Item.nameOf(key), MINUTE / 2);
        assertHit(fixed.items().find(key), Item.version(1));
        assertThat(life()).isLessThanOrEqualTo(MINUTE / 2);
    }

    /// Else a change made past this service would never be seen, as long as somebody reads.
    @Test
    void noEntryOutlivesItsTimeToLive() {
        var old =
                INSTANCE.encode(Item.version(1))
                        .replace(
                                "\"expires\":0", "\"expires\":" + (System.currentTimeMillis() - 1));
        INSTANCE.redis().psetex(Item.nameOf(key), MINUTE, old);
        assertMiss(INSTANCE.items().find(key));
    }

    @Test
    void whatDoesNotExistIsNotRememberedForLonger() {
        lease(INSTANCE.items().find(key)).fill(Optional.empty());
        assertThat(INSTANCE.entry(key).orElseThrow().expires())
                .isLessThanOrEqualTo(System.currentTimeMillis() + MINUTE);
    }

    private long life() {
        return INSTANCE.redis().pttl(Item.nameOf(key));
    }
}
