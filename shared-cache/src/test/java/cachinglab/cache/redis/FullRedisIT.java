package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Cache;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A Redis that has no room and may evict nothing.
class FullRedisIT {

    private final OwnRedis server = OwnRedis.start();
    private final Instance instance = Instance.with(Map.of("redis.uri", server.uri()));
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = instance.items(events);
    private final long key = Item.newKey();

    @AfterEach
    void close() {
        instance.close();
        server.close();
    }

    /// Redis asks before the first write of a script whether there is room, and not again.
    @Test
    void whatThereIsNoRoomForIsServedAndNotStored() {
        var lease = lease(cache.find(key));
        fill();
        assertThat(lease.fill(Item.version(1))).isEqualTo(Item.version(1));
        assertThat(instance.entry(key)).isEmpty();
        assertThat(events.told()).containsExactly("miss", "tooLarge");
    }

    @Test
    void nobodyWaitsForALeaseThatCameToNothing() {
        fill();
        for (int i = 0; i < 3; i++) {
            lease(cache.find(key)).fill(Item.version(1));
            assertThat(instance.redis().exists(Item.leaseOf(key))).isZero();
        }
    }

    /// It was declared, and so it is gone; and nobody passes the cache by any longer.
    @Test
    void whatAWriterFindsNoRoomForIsGone() {
        lease(cache.find(key)).fill(Item.version(1));
        fill();
        var intent = cache.intend(key);
        intent.declare();
        intent.put(Item.version(2));
        assertThat(instance.redis().keys(Item.nameOf(key) + "*")).isEmpty();
        assertThat(events.told()).containsExactly("miss", "stored", "tooLarge");
    }

    private void fill() {
        instance.redis().configSet("maxmemory-policy", "noeviction");
        instance.redis().configSet("maxmemory", "1");
    }
}
