package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Lookup.Miss;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Entries in the process, in front of Redis, which tells when they have changed.
class NearIT {

    private static final Instance NEAR = Instance.with(Map.of("cache.near.enabled", "true"));
    private static final Instance SMALL =
            Instance.with(Map.of("cache.near.enabled", "true", "cache.near.entries", "10"));
    private static final Instance LIGHT =
            Instance.with(
                    Map.of(
                            "cache.near.enabled", "true",
                            "cache.near.entries", "1000",
                            "cache.near.bytes", "2000"));
    private static final Instance OTHER = Instance.other();
    private static final Duration LOOK = Duration.ofMillis(2);

    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = NEAR.items(events);
    private final long key = Item.newKey();

    @BeforeAll
    static void awaitTracking() {
        for (var instance : List.of(NEAR, SMALL, LIGHT)) {
            await().until(() -> instance.bean(NearCaches.class).connection() != NearCaches.NONE);
        }
    }

    @AfterAll
    static void close() {
        NEAR.close();
        SMALL.close();
        LIGHT.close();
    }

    @Test
    void whatWasReadOnceIsReadAgainWithoutRedis() {
        fillAndFind();
        var commands =
                Commands.during(() -> assertHit(cache.find(key), Item.version(1)), OTHER.redis());
        assertThat(commands).doesNotContainKey("get");
        assertThat(events.told()).endsWith("near", "near");
    }

    @Test
    void offUnlessItIsSaid() {
        var plain = Instance.one().items(events);
        lease(plain.find(key)).fill(Item.version(1));
        plain.find(key);
        plain.find(key);
        assertThat(events.told()).containsExactly("miss", "stored", "hit", "hit");
    }

    @Test
    void whatAnotherInstanceWritesIsSeenWhenRedisHasTold() {
        fillAndFind();
        write(OTHER.items(), 2);
        await().untilAsserted(() -> assertHit(cache.find(key), Item.version(2)));
    }

    @Test
    void whatThisOneWritesIsSeenAtOnce() {
        fillAndFind();
        for (int version = 2; version < 200; version++) {
            write(cache, version);
            assertHit(cache.find(key), Item.version(version));
            assertHit(cache.find(key), Item.version(version));
        }
    }

    @Test
    void whatThisOneEvictsIsGoneAtOnce() {
        for (int i = 0; i < 20; i++) {
            fillAndFind();
            cache.evict(key);
        }
    }

    /// Redis tells of the change after it has answered, and before the reader goes on.
    @Test
    void whatChangedWhileItWasOnItsWayIsNotKept() throws Exception {
        fillAndFind();
        long marker = Item.newKey();
        lease(cache.find(marker)).fill(Item.version(1));
        await().untilAsserted(() -> {
            cache.find(marker);
            assertThat(events.told()).endsWith("near");
        });
        write(cache, 2);

        var gate = new Gate();
        var held = NEAR.cache(Item.SPEC.servedIf(it -> gate.hold(true)), new Events());
        var reader = Asking.start(held, key);
        gate.awaitArrival();
        write(OTHER.items(), 3);
        write(OTHER.items(), 4);
        OTHER.items().evict(marker);
        await().until(() ->
                cache.find(marker) instanceof Miss); // Redis tells in the order of changes.
        gate.open();
        assertHit(reader.answer(), Item.version(2));
        assertHit(held.find(key), Item.version(4));
    }

    @Test
    void whatDoesNotCountAnyMoreIsNotServed() {
        var oldest = new AtomicLong(1);
        var checked =
                NEAR.cache(
                        Item.SPEC.servedIf(it -> it.orElseThrow().version() >= oldest.get()),
                        events);
        lease(checked.find(key)).fill(Item.version(1));
        await().untilAsserted(() -> {
            assertHit(checked.find(key), Item.version(1));
            assertThat(events.told()).endsWith("near");
        });
        oldest.set(2);
        assertMiss(checked.find(key));
    }

    /// Whether a page counts, its tag says; and Redis tells of the page only.
    @Test
    void pagesAreNotKept() {
        var page = List.of(new Item("old", 1));
        Cache<Long, List<Item>> pages =
                NEAR.cache(
                        CacheSpec.listsOf("item:list", Item.class, Item::nameOf, "near-" + key),
                        events);
        lease(pages.find(key)).fill(page);
        for (int i = 0; i < 3; i++) {
            assertHit(pages.find(key), page);
        }
        pages.evictTag();
        assertMiss(pages.find(key));
    }

    @Test
    void aReaderThatFailsIsInNobodysWay() {
        lease(OTHER.items().find(key)).fill(Item.version(1));
        var redis = OTHER.redis();
        redis.aclSetuser("default", AclSetuserArgs.Builder.removeCommand(CommandType.GET));
        try {
            cache.find(key);
        } finally {
            redis.aclSetuser("default", AclSetuserArgs.Builder.addCommand(CommandType.GET));
        }
        cache.find(key);
        cache.find(key);
        assertThat(events.told()).startsWith("bypassed").endsWith("hit", "near");
    }

    @Test
    void thereAreNoMoreEntriesThanSet() {
        await().untilAsserted(() -> assertThat(nearOf(100, SMALL)).isBetween(1, 10));
    }

    @Test
    void whatWasEvictedLeavesNoNameBehind() {
        nearOf(100, SMALL);
        await().untilAsserted(() ->
                assertThat(SMALL.bean(NearCaches.class).names())
                        .isLessThanOrEqualTo(20)); // two caches
    }

    /// Redis tells names, and could not tell which of the keys has changed.
    @Test
    void ofTwoKeysWithOneNameOneIsKept() {
        var named =
                NEAR.cache(
                        CacheSpec.of(
                                "item",
                                Item.class,
                                (String text) -> Item.nameOf(Long.parseLong(text)),
                                Item::version),
                        events);
        lease(named.find("" + key)).fill(Item.version(1));
        await().untilAsserted(() -> {
            named.find("" + key);
            assertThat(events.told()).endsWith("near");
        });
        assertHit(named.find("0" + key), Item.version(1));
        assertHit(named.find("0" + key), Item.version(1));
        assertThat(events.told()).endsWith("hit", "hit");
        write(OTHER.items(), 2);
        await().untilAsserted(() -> assertHit(named.find("" + key), Item.version(2)));
    }

    @Test
    void thereAreNoMoreBytesThanSet() {
        await().untilAsserted(() -> assertThat(nearOf(100, LIGHT)).isBetween(1, 30));
    }

    @Test
    void whatIsPastItsTimeIsNotKept() {
        put(System.currentTimeMillis() - 1);
        cache.find(key);
        cache.find(key);
        assertThat(events.told()).containsExactly("hit", "hit");
    }

    @Test
    void whatIsKeptIsServedUntilItsTime() {
        put(System.currentTimeMillis() + 3_000);
        await().until(() -> lastFind().equals("near"));
        await().until(() -> lastFind().equals("hit"));
    }

    /// Redis has it for a minute, whatever the entry says of its end.
    private void put(long end) {
        var entry = NEAR.encode(Item.version(1)).replace("\"expires\":0", "\"expires\":" + end);
        OTHER.redis().psetex(Item.nameOf(key), 60_000, entry);
    }

    private String lastFind() {
        cache.find(key);
        return events.told().getLast();
    }

    /// How many of so many are served without Redis when they are read again.
    private static int nearOf(int many, Instance instance) {
        var events = new Events();
        var cache = instance.items(events);
        var keys = Stream.generate(Item::newKey).limit(many).toList();
        keys.forEach(it -> lease(cache.find(it)).fill(Item.version(1)));
        keys.forEach(cache::find);
        keys.forEach(cache::find);
        int before = events.count("near");
        keys.reversed().forEach(cache::find);
        return events.count("near") - before;
    }

    /// Redis may tell a reader of its own fill, too, and then it is kept by the one after.
    private void fillAndFind() {
        lease(cache.find(key)).fill(Item.version(1));
        await().pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .untilAsserted(() -> {
                    assertHit(cache.find(key), Item.version(1));
                    assertThat(events.told()).endsWith("near");
                });
    }

    private void write(Cache<Long, Optional<Item>> through, long version) {
        var intent = through.intend(key);
        intent.declare();
        intent.put(Item.version(version));
    }
}
