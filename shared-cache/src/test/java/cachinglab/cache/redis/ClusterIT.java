package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.backing.RedisCluster;
import cachinglab.cache.Cache;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Invalidations;
import cachinglab.cache.outage.Breaker;
import io.lettuce.core.KillArgs;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What a process is told by each node of a cluster: changes of what it keeps in its near caches, and
/// invalidations by other instances.
class ClusterIT {

    private static final int SHARDS = 16;
    private static final CacheSpec<Long, Optional<Item>> SPEC =
            CacheSpec.of("item", Item.class, ClusterIT::nameOf, Item::version);

    private static final RedisCluster CLUSTER = RedisCluster.start();
    private static final Instance NEAR = start("cache.near.enabled");
    private static final Instance OTHER = start("cache.events");

    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = NEAR.cache(SPEC, events);
    private final Cache<Long, Optional<Item>> elsewhere = OTHER.cache(SPEC, new Events());

    /// Of each node some.
    private final List<Long> keys = Stream.generate(Item::newKey).limit(SHARDS).toList();

    private final long key = keys.getFirst();

    @AfterAll
    static void stop() {
        NEAR.close();
        OTHER.close();
        CLUSTER.close();
    }

    @Test
    void eachNodeTellsOfWhatChanges() {
        keys.forEach(this::fillAndFind);
        keys.forEach(it -> write(it, 2));
        soon().untilAsserted(() -> keys.forEach(it -> assertHit(cache.find(it), Item.version(2))));
    }

    @Test
    void whenTheConnectionToOneNodeIsLostAllIsForgotten() {
        var nearCaches = NEAR.bean(NearCaches.class);
        fillAndFind(key);
        long lost = nearCaches.connection();
        nodes().getConnection(anotherThan(nodeOf(key)).getNodeId())
                .sync()
                .clientKill(KillArgs.Builder.typeNormal().skipme(true));
        soon().until(() ->
                nearCaches.connection() != NearCaches.NONE && nearCaches.connection() != lost);
        soon().until(NEAR.bean(Breaker.class)::isClosed);
        cache.find(key);
        assertThat(events.told()).endsWith("hit");
        awaitNear(key);
    }

    @Test
    void whatMovesToAnotherNodeIsToldOfThere() {
        fillAndFind(key);
        move(key);
        awaitNear(key);
        write(key, 2);
        soon().untilAsserted(() -> assertHit(cache.find(key), Item.version(2)));
    }

    @Test
    void whatOneInvalidatesTheOthersHear() {
        var heard = new CountDownLatch(1);
        try (var publisher = start("cache.events");
                var _ =
                        OTHER.bean(Invalidations.class)
                                .subscribe("item", it -> heard.countDown(), () -> {})) {
            var invalidations = publisher.bean(Invalidations.class);
            soon().until(() -> {
                invalidations.publish("item", "1");
                return heard.getCount() == 0;
            });
        }
    }

    /// As an administrator does it: the slot, and its keys one by one.
    private void move(long key) {
        String name = nameOf(key);
        int slot = SlotHash.getSlot(name);
        var from = nodeOf(key);
        var to = anotherThan(from);
        RedisClusterCommands<?, ?> source = nodes().getConnection(from.getNodeId()).sync();
        RedisClusterCommands<?, ?> target = nodes().getConnection(to.getNodeId()).sync();
        target.clusterSetSlotImporting(slot, from.getNodeId());
        source.clusterSetSlotMigrating(slot, to.getNodeId());
        var keys = source.clusterGetKeysInSlot(slot, 1000);
        keys.forEach(it -> migrate(String.valueOf(it), from, to));
        target.clusterSetSlotNode(slot, to.getNodeId());
        source.clusterSetSlotNode(slot, to.getNodeId());
    }

    private static void migrate(String name, RedisClusterNode from, RedisClusterNode to) {
        var uri = to.getUri();
        nodes().getConnection(from.getNodeId())
                .sync()
                .migrate(uri.getHost(), uri.getPort(), name, 0, 1000);
    }

    /// Redis may tell a reader of its own fill, too, and then it is kept by the one after.
    private void fillAndFind(long key) {
        lease(cache.find(key)).fill(Item.version(1));
        awaitNear(key);
    }

    private void awaitNear(long key) {
        soon().untilAsserted(() -> {
            assertHit(cache.find(key), Item.version(1));
            assertThat(events.told()).endsWith("near");
        });
    }

    private void write(long key, long version) {
        var intent = elsewhere.intend(key);
        intent.declare();
        intent.put(Item.version(version));
    }

    private static RedisClusterNode nodeOf(long key) {
        return nodes().getPartitions().getPartitionBySlot(SlotHash.getSlot(nameOf(key)));
    }

    private static RedisClusterNode anotherThan(RedisClusterNode node) {
        return nodes().getPartitions().stream()
                .filter(it -> !it.equals(node))
                .findFirst()
                .orElseThrow();
    }

    /// A connection that no cache uses.
    @SuppressWarnings("unchecked")
    private static StatefulRedisClusterConnection<String, String> nodes() {
        return OTHER.bean(StatefulRedisClusterConnection.class);
    }

    private static String nameOf(long key) {
        return "%s:item:{%d}:%d".formatted(Instance.PREFIX, key % SHARDS, key);
    }

    private static Instance start(String technique) {
        return Instance.with(
                Map.of(
                        "redis.uris",
                        CLUSTER.uris(),
                        "cache.slow-command",
                        "5s",
                        technique,
                        "true"));
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(5));
    }
}
