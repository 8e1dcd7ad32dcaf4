package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.WriteIntent;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Pages of lists, which all change when one thing changes.
class TagIT {

    private static final List<Item> OLD = List.of(new Item("old", 1));
    private static final List<Item> NEW = List.of(new Item("new", 2), new Item("newer", 1));

    private final Instance instance = Instance.one();
    private final RedisCommands<String, String> redis = instance.redis();
    private final String tag = "item-" + Item.newKey();
    private final String tagKey = "test:tag:{" + tag + "}";
    private final Events events = new Events();
    private final Cache<Long, List<Item>> pages = pagesOf(instance, events);
    private final Cache<Long, List<Item>> other = pagesOf(Instance.other(), new Events());

    @Test
    void aPageIsFoundUntilItsTagIsInvalidated() {
        lease(pages.find(0L)).fill(OLD);
        assertHit(other.find(0L), OLD);
        other.evictTag();
        lease(pages.find(0L)).fill(NEW);
        assertHit(other.find(0L), NEW);
    }

    @Test
    void anEmptyPageIsAPage() {
        lease(pages.find(0L)).fill(List.of());
        assertHit(pages.find(0L), List.of());
    }

    @Test
    void allPagesAreInvalidatedByOneCommand() {
        pages.evictTag(); // from now on Redis knows the script
        LongStream.range(0, 50).forEach(page -> lease(pages.find(page)).fill(OLD));
        assertThat(Commands.during(pages::evictTag, redis))
                .isEqualTo(Map.of("evalsha", 1, "zrem", 1, "exists", 1, "set", 1));
        LongStream.range(0, 50).forEach(page -> assertMiss(pages.find(page)));
    }

    @Test
    void aPageIsReadInOneCommand() {
        lease(pages.find(0L)).fill(OLD);
        assertThat(Commands.during(() -> pages.find(0L), redis)).isEqualTo(Map.of("mget", 1));
    }

    @Test
    void anotherTagIsAnotherMatter() {
        lease(pages.find(0L)).fill(OLD);
        instance.bean(Keyspace.class).evictTag("item-other");
        assertHit(pages.find(0L), OLD);
        instance.bean(Keyspace.class).evictTag(tag);
        assertMiss(pages.find(0L));
    }

    @Test
    void aSlowReaderCannotRestoreAnOldPage() {
        var lease = lease(pages.find(0L));
        other.evictTag();
        lease.fill(OLD);
        assertThat(events.told()).containsExactly("miss", "rejected");
        assertMiss(pages.find(0L));
    }

    @Test
    void aNaiveTagLetsItDoSo() {
        var naive = new NaivePages(redis, tag);
        boolean miss = naive.find(0) == null;
        naive.evictTag();
        naive.fill(0, "old");
        assertThat(miss).isTrue();
        assertThat(naive.find(0)).isEqualTo("old");
    }

    @Test
    void aSlowReaderOfManyPagesCannotEither() {
        try (var lookups = pages.findAll(List.of(0L, 1L))) {
            lookups.fill(missing -> {
                other.evictTag();
                return Map.of(0L, OLD, 1L, OLD);
            });
        }
        assertMiss(pages.find(0L));
        assertMiss(pages.find(1L));
    }

    @Test
    void aReaderOfManyPagesFillsThem() {
        try (var lookups = pages.findAll(List.of(0L, 1L))) {
            lookups.fill(missing -> Map.of(0L, OLD, 1L, NEW));
        }
        assertHit(pages.find(0L), OLD);
        assertHit(other.find(1L), NEW);
    }

    @Test
    void whoJoinedALoadFromBeforeTheInvalidationLoadsAgain() throws Exception {
        var lease = lease(pages.find(0L));
        other.evictTag();
        var joiner = Asking.start(pages, 0L).awaitJoined();
        lease.fill(OLD);
        lease(joiner.answer()).fill(NEW);
        assertHit(pages.find(0L), NEW);
    }

    /// The first has concluded, and the tag is still as the second declared it.
    @Test
    void ofTwoWritersNeitherLetsAPageCountFromBeforeItsCommit() {
        var first = writer();
        var second = writer();
        first.declare();
        second.declare();
        lease(pages.find(0L)).fill(OLD);
        pages.seize(1L).fill(OLD);
        try (var lookups = pages.findAll(List.of(2L))) {
            lookups.fill(missing -> Map.of(2L, OLD));
        }
        first.conclude();
        LongStream.range(0, 3).forEach(page -> assertMiss(pages.find(page)));
        second.conclude();
    }

    @Test
    void whileAWriterIsAboutToCommitNobodyStoresAPage() {
        var writer = writer();
        writer.declare();
        lease(pages.find(0L)).fill(OLD);
        try (var lookups = pages.findAll(List.of(1L))) {
            lookups.fill(missing -> Map.of(1L, OLD));
        }
        assertThat(events.told()).containsExactly("miss", "miss");
        writer.conclude();
    }

    @Test
    void whoJoinedALoadGetsItsPage() throws Exception {
        var lease = lease(pages.find(0L));
        var joiner = Asking.start(pages, 0L).awaitJoined();
        lease.fill(NEW);
        assertHit(joiner.answer(), NEW);
    }

    @Test
    void aTagWhoseStateIsLostCostsItsPagesAndNotTheirTruth() {
        lease(pages.find(0L)).fill(OLD);
        redis.del(tagKey);
        lease(pages.find(0L)).fill(NEW);
        assertHit(pages.find(0L), NEW);
    }

    @Test
    void aTagWhoseStateIsLostWhileSomebodyLoadsVoidsTheLoad() {
        var lease = lease(pages.find(0L));
        redis.del(tagKey);
        lease.fill(OLD);
        assertMiss(pages.find(0L));
    }

    @Test
    void aPageCarriesTheStateOfItsTag() {
        lease(pages.find(0L)).fill(OLD);
        assertThat(redis.get(nameOf(0)))
                .matches(
                        """
                        \\{"version":0,"expires":\\d{13},"tag":"%s",\
                        "value":\\[\\{"name":"old","version":1}]}\
                        """
                                .formatted(redis.get(tagKey)));
    }

    @Test
    void aPageLivesForAShorterTimeThanAnEntity() {
        lease(pages.find(0L)).fill(OLD);
        assertThat(redis.pttl(nameOf(0))).isBetween(260_000L, 300_000L);
    }

    /// Of a thing that the pages show.
    private WriteIntent<Optional<Item>> writer() {
        CacheSpec<Long, Optional<Item>> shown =
                CacheSpec.of("item", Item.class, Item::nameOf, Item::version, tag);
        return instance.cache(shown, new Events()).intend(Item.newKey());
    }

    private Cache<Long, List<Item>> pagesOf(Instance ofService, Events told) {
        return ofService.cache(CacheSpec.listsOf("item:list", Item.class, this::nameOf, tag), told);
    }

    private String nameOf(long page) {
        return "test:" + tag + ":list:" + page;
    }

    /// A tag as everybody writes it first: the set of the keys to delete.
    private record NaivePages(RedisCommands<String, String> redis, String tag) {

        String find(long page) {
            return redis.get(nameOf(page));
        }

        void fill(long page, String value) {
            redis.setex(nameOf(page), 60, value);
            redis.sadd("test:naive:" + tag, nameOf(page));
        }

        void evictTag() {
            redis.smembers("test:naive:" + tag).forEach(redis::del);
            redis.del("test:naive:" + tag);
        }

        private String nameOf(long page) {
            return "test:naive:" + tag + ":" + page;
        }
    }
}
