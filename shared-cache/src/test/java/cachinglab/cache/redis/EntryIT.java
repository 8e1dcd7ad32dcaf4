package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryIT {

    private final Instance instance = Instance.one();
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = instance.items(events);
    private final long key = Item.newKey();

    @Test
    void whatNobodyFilledIsAMiss() {
        assertMiss(cache.find(key));
        assertThat(events.told()).containsExactly("miss");
    }

    @Test
    void whatWasFilledIsAHit() {
        lease(cache.find(key)).fill(Item.version(1));
        assertHit(cache.find(key), Item.version(1));
        assertThat(events.told()).containsExactly("miss", "stored", "hit");
    }

    @Test
    void allInstancesShareTheEntries() {
        lease(cache.find(key)).fill(Item.version(1));
        assertHit(Instance.other().items().find(key), Item.version(1));
    }

    @Test
    void whatDoesNotExistIsRememberedToo() {
        lease(cache.find(key)).fill(Optional.empty());
        assertHit(cache.find(key), Optional.empty());
    }

    @Test
    void thatSomethingDoesNotExistIsRememberedForAShorterTime() {
        lease(cache.find(key)).fill(Optional.empty());
        assertThat(life()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    @Test
    void anEntryHasATimeToLive() {
        lease(cache.find(key)).fill(Item.version(1));
        assertThat(life()).isBetween(Duration.ofMinutes(53), Duration.ofMinutes(60));
    }

    @Test
    void anEntryIsReadableJson() {
        lease(cache.find(key)).fill(Item.version(3));
        assertThat(instance.redis().get(Item.nameOf(key)))
                .matches(
                        """
                        \\{"version":3,"expires":\\d{13},\
                        "value":\\{"name":"version 3","version":3}}\
                        """);
    }

    @Test
    void withoutEarlyRefreshItDoesNotSayHowLongItsLoadTook() {
        var lease = lease(cache.find(key));
        await().pollDelay(Duration.ofMillis(2)).until(() -> true);
        lease.fill(Item.version(3));
        assertThat(instance.entry(key).orElseThrow().loadMillis()).isZero();
    }

    @Test
    void theAbsentIsReadableJson() {
        lease(cache.find(key)).fill(Optional.empty());
        assertThat(instance.redis().get(Item.nameOf(key)))
                .matches("\\{\"version\":0,\"expires\":\\d{13},\"value\":null}");
    }

    @Test
    void anEntryKnowsWhenItExpires() {
        lease(cache.find(key)).fill(Item.version(1));
        var expires = Instant.ofEpochMilli(instance.entry(key).orElseThrow().expires());
        assertThat(Instant.now().plus(life()))
                .isBetween(expires.minusSeconds(5), expires.plusSeconds(5));
    }

    @Test
    void anEvictedEntryIsAMiss() {
        lease(cache.find(key)).fill(Item.version(1));
        cache.evict(key);
        assertMiss(cache.find(key));
        assertThat(events.count("evicted")).isEqualTo(1);
    }

    private Duration life() {
        return Duration.ofMillis(instance.redis().pttl(Item.nameOf(key)));
    }
}
