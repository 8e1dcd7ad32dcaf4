package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Cache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Entries in the process while Redis is out: bounded, and never older than a write made here.
class FallbackIT {

    private static final OwnRedis SERVER = OwnRedis.start();
    private static final Instance INSTANCE =
            Instance.with(
                    Map.of(
                            "redis.uri", SERVER.uri(),
                            "cache.fallback-time-to-live", "1h",
                            "cache.fallback-entries", "10"));
    private static final Instance WITHOUT = Instance.with(Map.of("redis.uri", SERVER.uri()));

    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = INSTANCE.items(events);
    private final long key = Item.newKey();

    @BeforeAll
    static void takeRedisAway() {
        SERVER.kill();
    }

    @AfterAll
    static void close() {
        INSTANCE.close();
        WITHOUT.close();
        SERVER.close();
    }

    @Test
    void whatWasLoadedIsServedAgain() {
        lease(cache.find(key)).fill(Item.version(1));
        assertHit(cache.find(key), Item.version(1));
        assertThat(events.count("fallback")).isEqualTo(1);
    }

    @Test
    void unlessNobodyAskedForIt() {
        var plain = WITHOUT.items();
        lease(plain.find(key)).fill(Item.version(1));
        assertMiss(plain.find(key));
    }

    @Test
    void whateverIsLoadedMeanwhileCounts() {
        var loads = new AtomicInteger();
        var counted =
                INSTANCE.items(
                        new Events() {
                            @Override
                            public void loading(String cache) {
                                loads.incrementAndGet();
                            }
                        });
        lease(counted.find(key)).fill(Item.version(1));
        assertHit(counted.find(key), Item.version(1));
        assertThat(loads).hasValue(1);
        counted.findAll(List.of(key, Item.newKey())).close();
        assertThat(loads).hasValue(3);
        counted.seize(key).close();
        assertThat(loads).hasValue(4);
    }

    @Test
    void aWriteRemovesIt() {
        lease(cache.find(key)).fill(Item.version(1));
        var writer = cache.intend(key);
        writer.declare();
        writer.conclude();
        assertMiss(cache.find(key));
    }

    @Test
    void aSlowReaderCannotRestoreAnOldValue() {
        var slow = lease(cache.find(key));
        var writer = cache.intend(key);
        writer.declare();
        writer.put(Item.version(2));
        slow.fill(Item.version(1));
        assertMiss(cache.find(key));
    }

    @Test
    void aReaderThatFailsLeavesThePlaceToTheNext() {
        lease(cache.find(key)).close();
        lease(cache.find(key)).fill(Item.version(1));
        assertHit(cache.find(key), Item.version(1));
    }

    @Test
    void thereAreNotManyMoreThanTheLimit() {
        var keys = LongStream.generate(Item::newKey).limit(1_000).toArray();
        for (long each : keys) {
            lease(cache.find(each)).fill(Item.version(1));
        }
        for (long each : keys) {
            cache.find(each);
        }
        assertThat(events.count("fallback")).isLessThan(100);
    }
}
