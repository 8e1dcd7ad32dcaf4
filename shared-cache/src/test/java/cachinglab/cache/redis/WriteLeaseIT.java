package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheWriter;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.WritingCache;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Write-through, and what a writer may still do whose lease another writer has taken.
class WriteLeaseIT {

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
        assertThatThrownBy(() -> write(WriteLeaseIT::refuse)).isInstanceOf(Refusal.class);
        assertHit(cache.find(key), Item.version(1));
        assertThat(instance.redis().exists(Item.leaseOf(key))).isZero();
    }

    @Test
    void aWriteThatMayHaveArrivedRemovesTheEntry() {
        cached(1);
        assertThatThrownBy(() -> write(WriteLeaseIT::fail)).hasMessage("connection lost");
        assertMiss(cache.find(key));
    }

    @Test
    void aWriterGivesItsLeaseBack() {
        write(it -> it);
        assertThat(instance.redis().exists(Item.leaseOf(key))).isZero();
    }

    @Test
    void aWriterTakesTheLeaseFromAnother() {
        var first = cache.leaseForWrite(key);
        String token = instance.redis().get(Item.leaseOf(key));
        try (var second = other.leaseForWrite(key)) {
            first.close();
            assertThat(instance.redis().get(Item.leaseOf(key))).isNotNull().isNotEqualTo(token);
            second.put(Item.version(1));
        }
        assertHit(cache.find(key), Item.version(1));
    }

    /// Redis hung, and ran what two instances had sent it meanwhile in the wrong order.
    @Test
    void evenWhoHasTheLeaseKeepsANewerEntry() {
        cached(3);
        try (var writing = cache.leaseForWrite(key)) {
            writing.put(Item.version(2));
        }
        assertHit(cache.find(key), Item.version(3));
    }

    @Test
    void aWriteTheDatabaseDoesNotHaveYetIsKept() {
        instance.redis().set(Item.nameOf(key), instance.encode(Item.version(1)));
        try (var writing = cache.leaseForWrite(key)) {
            writing.put(Item.version(2));
        }
        assertHit(cache.find(key), Item.version(1));
        assertThat(instance.redis().pttl(Item.nameOf(key))).isEqualTo(-1);
    }

    @Test
    void aReloadReplacesWhateverIsThere() {
        cached(1);
        var loading = new LoadingCache<>(cache, it -> Item.version(2));
        assertThat(loading.reload(key)).isEqualTo(Item.version(2));
        assertHit(other.find(key), Item.version(2));
    }

    @Test
    void whoLostTheLeaseReplacesAnOlderEntry() {
        cached(1);
        putAfterLosingTheLease(Item.version(2));
        assertHit(cache.find(key), Item.version(2));
    }

    @Test
    void whoLostTheLeaseKeepsANewerEntry() {
        cached(3);
        putAfterLosingTheLease(Item.version(2));
        assertHit(cache.find(key), Item.version(3));
        assertThat(events.count("rejected")).isEqualTo(1);
    }

    @Test
    void whoLostTheLeaseMakesNoEntry() {
        putAfterLosingTheLease(Item.version(2));
        assertMiss(cache.find(key));
    }

    @Test
    void whoLostTheLeaseAndDeletedRemovesTheEntry() {
        cached(1);
        putAfterLosingTheLease(Optional.empty());
        assertMiss(cache.find(key));
    }

    @Test
    void whoLostTheLeaseDoesNotTrustThatNothingExists() {
        lease(cache.find(key)).fill(Optional.empty());
        putAfterLosingTheLease(Item.version(2));
        assertMiss(cache.find(key));
    }

    @Test
    void whoLostTheLeaseRemovesWhatNobodyCanRead() {
        instance.redis().set(Item.nameOf(key), "garbage");
        putAfterLosingTheLease(Item.version(2));
        assertThat(instance.redis().exists(Item.nameOf(key))).isZero();
    }

    @Test
    void aWriterReplacesWhatIsNoEntry() {
        instance.redis().rpush(Item.nameOf(key), "a list");
        write(it -> it);
        assertHit(cache.find(key), Item.version(1));
    }

    /// Whoever has it now may have loaded what this writer overwrote.
    @Test
    void whoLostTheLeaseVoidsTheLeaseOfWhoeverHasIt() {
        var writing = cache.leaseForWrite(key);
        instance.redis().del(Item.leaseOf(key)); // it took longer than the lease time
        var reading = lease(other.find(key));
        writing.put(Item.version(2));
        reading.fill(Item.version(1));
        assertMiss(cache.find(key));
    }

    private void cached(long version) {
        lease(cache.find(key)).fill(Item.version(version));
    }

    private void putAfterLosingTheLease(Optional<Item> value) {
        try (var mine = cache.leaseForWrite(key)) {
            other.leaseForWrite(key).close();
            mine.put(value);
        }
    }

    private void write(UnaryOperator<Optional<Item>> database) {
        new WritingCache<>(cache, new Writer(database)).write(key, Item.version(1));
    }

    private static Optional<Item> refuse(Optional<Item> value) {
        throw new Refusal();
    }

    private static Optional<Item> fail(Optional<Item> value) {
        throw new IllegalStateException("connection lost");
    }

    private static final class Refusal extends RuntimeException {}

    private record Writer(UnaryOperator<Optional<Item>> database)
            implements CacheWriter<Long, Optional<Item>, Optional<Item>> {

        @Override
        public Optional<Item> write(Long key, Optional<Item> value) {
            return database.apply(value);
        }

        @Override
        public boolean isRefusal(RuntimeException failure) {
            return failure instanceof Refusal;
        }
    }
}
