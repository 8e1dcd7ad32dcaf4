package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheLoader;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Loaded;
import cachinglab.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// G4: many readers of one cold key cost one load, and none of them waits without end.
class CoalescingIT {

    private static final int MANY = 1000;

    private final Instance instance = Instance.one();
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = instance.items(events);
    private final Events eventsOfOther = new Events();
    private final Cache<Long, Optional<Item>> other = Instance.other().items(eventsOfOther);
    private final long key = Item.newKey();

    @Test
    void aThousandReadersOfAColdKeyCostOneLoad() throws Exception {
        var asked = new CountDownLatch(MANY);
        CacheSpec<Long, Optional<Item>> spec =
                CacheSpec.of("item", Item.class, it -> askedFor(it, asked), Item::version);
        var loads = new AtomicInteger();
        var answers =
                readByMany(
                        instance.cache(spec, events),
                        it -> {
                            loads.incrementAndGet();
                            return afterAll(asked);
                        });
        assertThat(loads).hasValue(1);
        assertThat(answers).hasSize(MANY).containsOnlyOnce(new Loaded<>(Item.version(1), false));
        assertThat(events.count("miss")).isEqualTo(1);
        assertThat(events.count("hit") + events.count("collapsed")).isEqualTo(MANY - 1);
    }

    @Test
    void withoutLeasesTheyCostAThousand() throws Exception {
        var loading = new CountDownLatch(MANY);
        var loads = new AtomicInteger();
        readByMany(
                new NaiveCache(instance),
                it -> {
                    loads.incrementAndGet();
                    loading.countDown();
                    return afterAll(loading);
                });
        assertThat(loads).hasValue(MANY);
    }

    @Test
    void whoJoinedALoadGetsItsValue() throws Exception {
        var lease = lease(cache.find(key));
        var joiner = Asking.start(cache, key).awaitJoined();
        lease.fill(Item.version(1));
        assertHit(joiner.answer(), Item.version(1));
        assertThat(events.told()).containsOnlyOnce("miss", "collapsed", "stored");
    }

    @Test
    void aReaderWaitsForTheLoadOfAnotherInstance() throws Exception {
        var lease = lease(cache.find(key));
        var waiting = Asking.start(other, key).awaitPolling();
        var joiner = Asking.start(other, key).awaitJoined();
        lease.fill(Item.version(1));
        assertHit(waiting.answer(), Item.version(1));
        assertHit(joiner.answer(), Item.version(1));
        assertThat(eventsOfOther.told()).containsExactly("collapsed", "collapsed");
    }

    @Test
    void whoWaitsForALoadThatAWriterVoidsPassesTheCacheBy() throws Exception {
        var lease = lease(cache.find(key));
        var waiting = Asking.start(other, key).awaitPolling();
        var joiner = Asking.start(other, key).awaitJoined();
        cache.intend(key).declare();
        lease.fill(Item.version(1));
        assertMiss(waiting.answer());
        assertMiss(joiner.answer());
        assertThat(instance.entry(key)).isEmpty();
    }

    @Test
    void whenALoadFailsTheNextReaderLoads() throws Exception {
        var lease = lease(cache.find(key));
        var joiner = Asking.start(cache, key).awaitJoined();
        lease.close();
        lease(joiner.answer()).fill(Item.version(1));
        assertHit(cache.find(key), Item.version(1));
    }

    @Test
    void whatALoaderThrowsComesOutAndIsNotCached() {
        var failing =
                new LoadingCache<Long, Optional<Item>>(
                        cache,
                        it -> {
                            throw new IllegalStateException("no database");
                        });
        assertThatThrownBy(() -> failing.get(key)).hasMessage("no database");
        var working = new LoadingCache<>(cache, it -> Item.version(1));
        assertThat(working.get(key)).isEqualTo(new Loaded<>(Item.version(1), false));
        assertThat(working.get(key)).isEqualTo(new Loaded<>(Item.version(1), true));
    }

    @Test
    void whenAnotherInstanceDiesItsLeaseEnds() throws Exception {
        try (var dying = Instance.with(Map.of("cache.lease-time", "200ms"))) {
            lease(dying.items().find(key)); // and never a fill
            lease(Asking.start(cache, key).awaitPolling().answer()).fill(Item.version(1));
        }
        assertHit(cache.find(key), Item.version(1));
    }

    @Test
    void whoWaitedTooLongForAnotherInstanceLoadsAndStoresNothing() {
        try (var lease = lease(cache.find(key));
                var impatient = Instance.with(Map.of("cache.load-wait", "20ms"))) {
            lease(impatient.items(eventsOfOther).find(key)).fill(Item.version(1));
            assertThat(eventsOfOther.told()).containsExactly("miss");
            assertThat(instance.entry(key)).isEmpty();
            lease.fill(Item.version(1));
        }
    }

    @Test
    void whoWaitedTooLongForAJoinedLoadLoadsAndStoresNothing() {
        try (var impatient = Instance.with(Map.of("cache.load-wait", "20ms"))) {
            Cache<Long, Optional<Item>> hasty = impatient.items(events);
            try (var lease = lease(hasty.find(key))) {
                lease(hasty.find(key)).fill(Item.version(1));
                assertThat(events.told()).containsExactly("miss", "miss");
                assertThat(instance.entry(key)).isEmpty();
                lease.fill(Item.version(1));
            }
            assertHit(hasty.find(key), Item.version(1));
        }
    }

    private static String askedFor(long key, CountDownLatch asked) {
        asked.countDown();
        return Item.nameOf(key);
    }

    private static Optional<Item> afterAll(CountDownLatch readers) {
        try {
            assertThat(readers.await(20, TimeUnit.SECONDS)).isTrue();
            return Item.version(1);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<Loaded<Optional<Item>>> readByMany(
            Cache<Long, Optional<Item>> cache, CacheLoader<Long, Optional<Item>> loader)
            throws Exception {
        var loading = new LoadingCache<>(cache, loader);
        List<Future<Loaded<Optional<Item>>>> readers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                readers.add(threads.submit(() -> loading.get(key)));
            }
        }
        List<Loaded<Optional<Item>>> answers = new ArrayList<>();
        for (var reader : readers) {
            answers.add(reader.get());
        }
        return answers;
    }
}
