package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.Cache;
import cachinglab.cache.outage.Breaker;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.KillArgs;
import io.lettuce.core.protocol.CommandKeyword;
import io.lettuce.core.protocol.CommandType;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// While nobody tells of changes, a near cache keeps nothing.
class NearOutageIT {

    private final OwnRedis server = OwnRedis.start();
    private final Instance near =
            Instance.with(Map.of("redis.uri", server.uri(), "cache.near.enabled", "true"));
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = near.items(events);
    private final long key = Item.newKey();

    @BeforeEach
    void keepAnEntry() {
        awaitTracking(NearCaches.NONE);
        lease(cache.find(key)).fill(Item.version(1));
        awaitNear();
    }

    @AfterEach
    void close() {
        near.close();
        server.close();
    }

    @Test
    void whenTheConnectionIsLostAllIsForgotten() {
        near.redis().del(Item.nameOf(key));
        loseConnection();
        assertMiss(cache.find(key));
    }

    @Test
    void theNextConnectionIsFollowedToo() {
        loseConnection();
        awaitNear();
        near.redis().del(Item.nameOf(key));
        await().untilAsserted(() -> assertMiss(cache.find(key)));
    }

    @Test
    void whereRedisDoesNotTrackNothingIsKept() {
        near.redis()
                .aclSetuser(
                        "default",
                        AclSetuserArgs.Builder.removeCommand(
                                CommandType.CLIENT, CommandKeyword.TRACKING));
        near.redis().clientKill(KillArgs.Builder.typeNormal().skipme(true));
        await().until(() -> near.bean(NearCaches.class).connection() == NearCaches.NONE);
        await().untilAsserted(() -> assertHit(cache.find(key), Item.version(1)));
        assertHit(cache.find(key), Item.version(1));
        assertThat(events.told()).endsWith("hit", "hit");
    }

    @Test
    void whileRedisIsSilentNothingIsServedFromHere() {
        server.suspend();
        await().until(() -> !near.bean(Breaker.class).isClosed());
        assertMiss(cache.find(key));
        server.resume();
    }

    @Test
    void whatIsFlushedIsForgotten() {
        near.redis().flushall();
        await().untilAsserted(() -> assertMiss(cache.find(key)));
    }

    /// Redis may tell a reader of its own fill, too, and then it is kept by the one after.
    private void awaitNear() {
        await().untilAsserted(() -> {
            assertHit(cache.find(key), Item.version(1));
            assertThat(events.told()).endsWith("near");
        });
    }

    private void loseConnection() {
        long lost = near.bean(NearCaches.class).connection();
        near.redis().clientKill(KillArgs.Builder.typeNormal().skipme(true));
        awaitTracking(lost);
        await().until(near.bean(Breaker.class)::isClosed);
    }

    private void awaitTracking(long lost) {
        var all = near.bean(NearCaches.class);
        await().until(() -> all.connection() != NearCaches.NONE && all.connection() != lost);
    }
}
