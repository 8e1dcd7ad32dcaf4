package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.Cache;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// G2: a slow reader never puts back an old value over a newer one.
class LeaseIT {

    private final Instance instance = Instance.one();
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = instance.items(events);
    private final Cache<Long, Optional<Item>> naive = new NaiveCache(instance);
    private final long key = Item.newKey();

    @Test
    void aSlowReaderCannotRestoreWhatAWriterEvicted() {
        readSlowlyWhileOneEvicts(cache);
        assertMiss(cache.find(key));
        assertThat(events.told()).containsExactly("miss", "evicted", "rejected", "miss");
    }

    @Test
    void withoutALeaseItCan() {
        readSlowlyWhileOneEvicts(naive);
        assertHit(naive.find(key), Item.version(1));
    }

    @Test
    void aSlowReaderCannotRestoreWhatAWriterReplaced() {
        readSlowlyWhileOnePuts(cache);
        assertHit(cache.find(key), Item.version(2));
    }

    @Test
    void withoutALeaseItCanDoThatToo() {
        readSlowlyWhileOnePuts(naive);
        assertHit(naive.find(key), Item.version(1));
    }

    @Test
    void aReaderCannotFillWhileAWriterWrites() {
        var lease = lease(cache.find(key));
        var writer = cache.intend(key);
        writer.declare();
        lease.fill(Item.version(1));
        assertThat(instance.entry(key)).isEmpty();
        writer.put(Item.version(2));
        assertHit(cache.find(key), Item.version(2));
    }

    @Test
    void aReaderWhoseLeaseWasVoidedStillHasItsValue() {
        var lease = lease(cache.find(key));
        cache.evict(key);
        assertThat(lease.fill(Item.version(1))).isEqualTo(Item.version(1));
    }

    @Test
    void aReaderWhoseLeaseEndedCannotFill() {
        try (var hasty = Instance.with(Map.of("cache.lease-time", "1ms"))) {
            var lease = lease(hasty.items(events).find(key));
            await().until(() -> instance.redis().exists(Item.leaseOf(key)) == 0);
            lease.fill(Item.version(1));
        }
        assertMiss(cache.find(key));
        assertThat(events.count("rejected")).isEqualTo(1);
    }

    @Test
    void aLeaseEndsByItself() {
        var lease = lease(cache.find(key));
        assertThat(instance.redis().pttl(Item.leaseOf(key))).isBetween(1L, 10_000L);
        lease.close();
    }

    @Test
    void oneReaderAtATimeHasTheLease() {
        try (var impatient = Instance.with(Map.of("cache.load-wait", "0s"));
                var lease = lease(cache.find(key))) {
            lease(impatient.items().find(key)).fill(Item.version(1));
            assertThat(instance.entry(key)).isEmpty();
            lease.fill(Item.version(2));
        }
        assertHit(cache.find(key), Item.version(2));
    }

    @Test
    void aLeaseFillsOnce() {
        var lease = lease(cache.find(key));
        lease.fill(Item.version(1));
        assertThat(instance.redis().exists(Item.leaseOf(key))).isZero();
        cache.evict(key);
        lease.fill(Item.version(1));
        assertMiss(cache.find(key));
    }

    @Test
    void aLeaseGivenBackIsTheNextReaders() {
        lease(cache.find(key)).close();
        lease(Instance.other().items().find(key)).fill(Item.version(1));
        assertHit(cache.find(key), Item.version(1));
    }

    @Test
    void aLeaseThatWasVoidedIsNotGivenBackForItsNewHolder() {
        var lease = lease(cache.find(key));
        var writer = Instance.other().items().intend(key);
        writer.declare();
        lease.close();
        assertThat(instance.redis().exists(Item.leaseOf(key))).isEqualTo(1);
        writer.put(Item.version(2));
        assertHit(cache.find(key), Item.version(2));
    }

    @Test
    void aSeizedLeaseDoesNotReplaceAnEntry() {
        lease(cache.find(key)).fill(Item.version(2));
        Instance.other().items().seize(key).fill(Item.version(1));
        assertHit(cache.find(key), Item.version(2));
    }

    private void readSlowlyWhileOneEvicts(Cache<Long, Optional<Item>> scene) {
        try (var lease = lease(scene.find(key))) {
            Optional<Item> old = Item.version(1);
            scene.evict(key); // somebody has committed version 2
            lease.fill(old);
        }
    }

    private void readSlowlyWhileOnePuts(Cache<Long, Optional<Item>> scene) {
        try (var lease = lease(scene.find(key))) {
            Optional<Item> old = Item.version(1);
            var writer = scene.intend(key);
            writer.declare();
            writer.put(Item.version(2));
            lease.fill(old);
        }
    }
}
