package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.CacheLoader;
import cachinglab.cache.Loaded;
import cachinglab.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Entries past their time: served while they are loaded again, or because they cannot be.
class RefreshIT {

    private static final Instance REVALIDATING = instance("stale-while-revalidate", "1h");
    private static final Instance OTHER = instance("stale-while-revalidate", "1h");
    private static final Instance FORGIVING = instance("stale-if-error", "1h");
    private static final Instance STRICT = instance("stale-if-error", "1ms");
    private static final Instance EARLY = early("false");
    private static final Instance NEAR = early("true");

    private final long key = Item.newKey();
    private final Gate gate = new Gate();
    private final AtomicInteger loads = new AtomicInteger();

    @AfterAll
    static void close() {
        REVALIDATING.close();
        OTHER.close();
        FORGIVING.close();
        STRICT.close();
        EARLY.close();
        NEAR.close();
    }

    @Test
    void nobodyWaitsForARefresh() {
        fill(REVALIDATING);
        var cache = caching(REVALIDATING, this::heldLoad);
        assertThat(cache.get(key)).isEqualTo(hit(1));
        gate.awaitArrival();
        assertThat(cache.get(key)).isEqualTo(hit(1));
        gate.open();
        await().untilAsserted(() -> assertThat(cache.get(key)).isEqualTo(hit(2)));
    }

    @Test
    void oneReaderOfAllInstancesRefreshes() {
        fill(REVALIDATING);
        var one = caching(REVALIDATING, this::heldLoad);
        var other = caching(OTHER, this::heldLoad);
        assertThat(one.get(key)).isEqualTo(hit(1));
        gate.awaitArrival();
        for (int i = 0; i < 50; i++) {
            assertThat(one.get(key)).isEqualTo(hit(1));
            assertThat(other.get(key)).isEqualTo(hit(1));
        }
        assertThat(loads).hasValue(1);
        gate.open();
    }

    /// Whoever comes meanwhile asks for no lease, and leaves others room to refresh.
    @Test
    void whatIsBeingRefreshedHereIsServedWithoutAnotherWord() {
        fill(REVALIDATING);
        var cache = caching(REVALIDATING, this::heldLoad);
        cache.get(key);
        gate.awaitArrival();
        Runnable reads = () -> IntStream.range(0, 50).forEach(i -> cache.get(key));
        assertThat(Commands.during(reads, REVALIDATING.redis()))
                .containsEntry("get", 50)
                .doesNotContainKey("evalsha");
        long another = Item.newKey();
        fill(REVALIDATING, another);
        cache.get(another);
        await().untilAsserted(() -> assertThat(loads).hasValue(2));
        gate.open();
    }

    @Test
    void notMoreThanAFewAreRefreshedAtOnceAndTheOthersThen() {
        var keys = LongStream.generate(Item::newKey).limit(20).boxed().toList();
        keys.forEach(it -> fill(REVALIDATING, it));
        var cache = caching(REVALIDATING, this::heldLoad);
        keys.forEach(cache::get);
        await().untilAsserted(() -> assertThat(loads).hasValue(16));
        gate.open();
        await().untilAsserted(() ->
                assertThat(keys).allSatisfy(it -> assertThat(cache.get(it)).isEqualTo(hit(2))));
    }

    @Test
    void aRefreshThatComesAfterAWriteIsNotStored() {
        fill(REVALIDATING);
        var cache = REVALIDATING.items();
        assertThat(caching(REVALIDATING, this::heldLoad).get(key)).isEqualTo(hit(1));
        gate.awaitArrival();
        var write = cache.intend(key);
        write.declare();
        write.put(Item.version(3));
        gate.open();
        await().during(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(REVALIDATING.entry(key).orElseThrow().value())
                                .isEqualTo(Item.version(3)));
    }

    @Test
    void aRefreshThatFailsIsTriedAgain() {
        fill(REVALIDATING);
        var failing = caching(REVALIDATING, this::failingLoad);
        await().untilAsserted(() -> {
            assertThat(failing.get(key)).isEqualTo(hit(1));
            assertThat(loads).hasValueGreaterThan(2);
        });
    }

    @Test
    void aRefreshThatIsAnothersIsTriedAgainToo() {
        fill(REVALIDATING);
        var redis = REVALIDATING.redis();
        redis.psetex(Item.leaseOf(key), 60_000, "another's");
        var cache = caching(REVALIDATING, it -> Item.version(2));
        Runnable refused =
                () -> {
                    cache.get(key);
                    await().until(() -> redis.info("commandstats").contains("cmdstat_evalsha"));
                };
        Commands.during(refused, redis);
        redis.del(Item.leaseOf(key));
        await().untilAsserted(() -> assertThat(cache.get(key)).isEqualTo(hit(2)));
    }

    @Test
    void whoeverIsServedLateIsToldSo() {
        fill(REVALIDATING);
        var events = new Events();
        new LoadingCache<>(REVALIDATING.items(events), this::failingLoad).get(key);
        assertThat(events.told()).contains("stale").doesNotContain("hit");
    }

    @Test
    void whatCannotBeLoadedIsServedPastItsTime() {
        fill(FORGIVING);
        assertThat(caching(FORGIVING, this::failingLoad).get(key)).isEqualTo(hit(1));
    }

    @Test
    void whatCanBeLoadedIsNotServedPastItsTime() {
        fill(FORGIVING);
        assertThat(caching(FORGIVING, it -> Item.version(2)).get(key))
                .isEqualTo(new Loaded<>(Item.version(2), false));
    }

    @Test
    void thatHasABound() {
        fill(STRICT);
        await().until(() -> STRICT.entry(key).isEmpty());
        assertThatThrownBy(() -> caching(STRICT, this::failingLoad).get(key))
                .hasMessage("load failed");
    }

    @Test
    void withoutEitherNothingIsServedPastItsTime() {
        var plain = Instance.one();
        plain.redis().psetex(Item.nameOf(key), 60_000, expired());
        assertThat(caching(FORGIVING, this::failingLoad).get(key)).isEqualTo(hit(1));
        plain.redis().del(Item.nameOf(key));
        assertThatThrownBy(() -> caching(plain, this::failingLoad).get(key))
                .hasMessage("load failed");
    }

    @Test
    void manyAtOnceAreServedWhileTheyMayBe() {
        fill(REVALIDATING);
        var all = caching(REVALIDATING, this::failingLoad).getAll(List.of(key));
        assertThat(all).isEqualTo(new Loaded<>(List.of(Item.version(1)), true));
    }

    /// Its load took 50 ms, and with this β an entry is due as soon as it is there.
    @Test
    void beforeItsEndAnEntryIsLoadedAgain() {
        var slow =
                caching(
                        EARLY,
                        missing -> {
                            await().pollDelay(Duration.ofMillis(50)).until(() -> true);
                            return Item.version(loads.incrementAndGet());
                        });
        slow.get(key);
        await().untilAsserted(() ->
                assertThat(slow.get(key).value().orElseThrow().version()).isGreaterThan(1));
        assertThat(EARLY.entry(key).orElseThrow().loadMillis()).isGreaterThanOrEqualTo(50);
    }

    /// Else nobody would load it again before its end.
    @Test
    void whatIsDueIsNotKeptInANearCache() {
        putNear(100_000_000);
        var failing = caching(NEAR, this::failingLoad);
        await().untilAsserted(() -> {
            assertThat(failing.get(key)).isEqualTo(hit(1));
            assertThat(loads).hasValueGreaterThan(2);
        });
    }

    /// With this β the chance to be drawn is e^-30 at first. Kept near, an entry would have to win twice.
    @Test
    void norIsWhatMayBeDrawn() {
        putNear(2);
        var failing = caching(NEAR, this::failingLoad);
        Runnable reads = () -> IntStream.range(0, 10).forEach(i -> failing.get(key));
        assertThat(Commands.during(reads, NEAR.redis())).containsEntry("get", 10);
    }

    /// An entry for a minute more, in Redis, which is followed.
    private void putNear(long loadMillis) {
        await().until(() -> NEAR.bean(NearCaches.class).connection() != NearCaches.NONE);
        var entry =
                NEAR.encode(Item.version(1))
                        .replace(
                                "\"expires\":0",
                                "\"expires\":%d,\"load\":%d"
                                        .formatted(
                                                System.currentTimeMillis() + 60_000, loadMillis));
        NEAR.redis().psetex(Item.nameOf(key), 60_000, entry);
    }

    private static Instance early(String near) {
        return Instance.with(
                Map.of(
                        "cache.near.enabled", near,
                        "cache.expiry.item.time-to-live", "10s",
                        "cache.expiry.item.early-refresh", "1000"));
    }

    /// Whose entries are past their time at once.
    private static Instance instance(String setting, String value) {
        return Instance.with(
                Map.of(
                        "cache.expiry.item.time-to-live",
                        "1ms",
                        "cache.expiry.item.jitter",
                        "0",
                        "cache.expiry.item." + setting,
                        value));
    }

    private void fill(Instance instance) {
        fill(instance, key);
    }

    /// Puts version 1 there, and returns when its time is over.
    private static void fill(Instance instance, long key) {
        caching(instance, missing -> Item.version(1)).get(key);
        long filled = System.currentTimeMillis();
        await().until(() -> System.currentTimeMillis() > filled + 1);
    }

    private static String expired() {
        return Instance.one()
                .encode(Item.version(1))
                .replace("\"expires\":0", "\"expires\":" + (System.currentTimeMillis() - 1));
    }

    private Optional<Item> heldLoad(long missing) {
        loads.incrementAndGet();
        return gate.hold(Item.version(2));
    }

    private Optional<Item> failingLoad(long missing) {
        loads.incrementAndGet();
        throw new IllegalStateException("load failed");
    }

    private static LoadingCache<Long, Optional<Item>> caching(
            Instance instance, CacheLoader<Long, Optional<Item>> loader) {
        return new LoadingCache<>(instance.items(), loader);
    }

    private static Loaded<Optional<Item>> hit(long version) {
        return new Loaded<>(Item.version(version), true);
    }
}
