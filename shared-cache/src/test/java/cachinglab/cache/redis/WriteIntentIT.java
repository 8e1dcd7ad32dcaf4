package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheWriter;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.WritingCache;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What readers and other writers find from a writer's declaration to its conclusion, and after it.
class WriteIntentIT {

    private final Instance instance = Instance.one();
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = instance.items(events);
    private final Cache<Long, Optional<Item>> other = Instance.other().items();
    private final long key = Item.newKey();

    @Test
    void aWriteIsFoundRightAfterIt() {
        write(it -> it);
        assertHit(other.find(key), Item.version(1));
        assertThat(events.told()).containsExactly("stored");
    }

    @Test
    void aDeletionIsFoundRightAfterIt() {
        cached(1);
        write(it -> Optional.empty());
        assertHit(other.find(key), Optional.empty());
        assertThat(instance.redis().pttl(Item.nameOf(key))).isBetween(1L, 60_000L);
    }

    @Test
    void aRefusedWriteLeavesTheEntryAsItWas() {
        cached(1);
        assertThatThrownBy(() ->
                        write(it -> {
                            throw new IllegalStateException("refused");
                        }))
                .hasMessage("refused");
        assertHit(cache.find(key), Item.version(1));
    }

    @Test
    void whileAWriterIsAboutToCommitReadersPassTheCacheBy() {
        cached(1);
        var intent = cache.intend(key);
        intent.declare();
        lease(other.find(key)).fill(Item.version(1));
        assertMiss(other.find(key));

        intent.conclude();
        lease(other.find(key)).fill(Item.version(2));
        assertHit(cache.find(key), Item.version(2));
    }

    @Test
    void whoLoadedBeforeTheDeclarationCannotFillAfterIt() {
        var lease = lease(other.find(key));
        var intent = cache.intend(key);
        intent.declare();
        lease.fill(Item.version(1));
        intent.conclude();
        assertMiss(cache.find(key));
    }

    @Test
    void whoSeizesTheLeaseCannotFillEither() {
        var intent = cache.intend(key);
        intent.declare();
        other.seize(key).fill(Item.version(1));
        assertMiss(other.find(key));
        intent.conclude();
    }

    /// For its transaction may still be on its way: PostgreSQL ends it before that.
    @Test
    void aWriterThatDiesIsForgottenAfterTheLeaseTime() {
        cached(1);
        try (var mortal = Instance.with(Map.of("cache.lease-time", "300ms"))) {
            mortal.items().intend(key).declare();
            assertMiss(cache.find(key));
            var loading = new LoadingCache<>(cache, it -> Item.version(2));
            await().until(() -> loading.get(key).hit());
        }
    }

    @Test
    void aDeadWriterDoesNotOutliveItselfInTheCompanyOfOthers() {
        try (var mortal = Instance.with(Map.of("cache.lease-time", "300ms"))) {
            mortal.items().intend(key).declare();
            await().untilAsserted(() -> {
                write(it -> it);
                assertHit(other.find(key), Item.version(1));
            });
        }
    }

    @Test
    void ofTwoWritersWhoCrossNobodyPuts() {
        var first = cache.intend(key);
        var second = other.intend(key);
        first.declare();
        second.declare();
        second.put(Item.version(3));
        assertMiss(cache.find(key));
        first.put(Item.version(2));
        assertMiss(cache.find(key));
    }

    @Test
    void whoeverOfThemIsDoneFirst() {
        var first = cache.intend(key);
        var second = other.intend(key);
        first.declare();
        second.declare();
        first.put(Item.version(3));
        second.put(Item.version(2));
        assertMiss(cache.find(key));
    }

    @Test
    void aWriterThatTookTooLongRemovesWhatReadersFilledInMeanwhile() {
        var intent = cache.intend(key);
        intent.declare();
        instance.redis().del(Item.nameOf(key) + ":writers", Item.leaseOf(key));
        lease(other.find(key)).fill(Item.version(1));
        intent.put(Item.version(2));
        assertMiss(cache.find(key));
    }

    @Test
    void aWriterReplacesWhatIsNoEntry() {
        instance.redis().rpush(Item.nameOf(key), "a list");
        write(it -> it);
        assertHit(cache.find(key), Item.version(1));
    }

    @Test
    void nothingOfAWriteIsLeftBesideTheEntry() {
        write(it -> it);
        assertThat(instance.redis().keys(Item.nameOf(key) + "*")).containsExactly(Item.nameOf(key));
    }

    @Test
    void managementEvictsNoWriterThatIsAboutToCommit() {
        var intent = cache.intend(key);
        intent.declare();
        instance.bean(Keyspace.class).evict("*");
        lease(other.find(key)).fill(Item.version(1));
        assertMiss(other.find(key));
    }

    @Test
    void aReloadReplacesWhatOthersAreLoading() {
        var slow = lease(cache.find(key));
        var loading = new LoadingCache<>(other, it -> Item.version(2));
        assertThat(loading.reload(key)).isEqualTo(Item.version(2));
        slow.fill(Item.version(1));
        assertHit(other.find(key), Item.version(2));
    }

    private void cached(long version) {
        lease(cache.find(key)).fill(Item.version(version));
    }

    private void write(UnaryOperator<Optional<Item>> database) {
        new WritingCache<>(cache, new Writer(database)).write(key, Item.version(1));
    }

    private record Writer(UnaryOperator<Optional<Item>> database)
            implements CacheWriter<Long, Optional<Item>, Optional<Item>> {

        @Override
        public Optional<Item> inTransaction(Supplier<Optional<Item>> work) {
            return work.get();
        }

        @Override
        public Optional<Item> write(Long key, Optional<Item> value) {
            return database.apply(value);
        }
    }
}
