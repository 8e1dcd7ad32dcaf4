package cachinglab.cache.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.CacheSpec;
import cachinglab.cache.Invalidations;
import cachinglab.cache.Invalidations.Subscription;
import cachinglab.cache.keyvalue.Node;
import cachinglab.cache.outage.Breaker;
import cachinglab.cache.outage.BreakerOpenException;
import cachinglab.cache.redis.Caches;
import cachinglab.cache.redis.OwnRedis;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lettuce.core.KillArgs;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one instance invalidates, the others are told.
class InvalidationsIT {

    private static final Map<String, String> ON = Map.of("cache.events", "true");
    private static final Node ONE = Node.with(ON);
    private static final Node OTHER = Node.with(ON);

    private final Invalidations here = ONE.bean(Invalidations.class);
    private final Invalidations there = OTHER.bean(Invalidations.class);

    /// A map in the memory of the other instance.
    private final Cache<String, String> local = Caffeine.newBuilder().maximumSize(1000).build();

    private Subscription subscription = () -> {};

    @BeforeEach
    void listen() {
        awaitHearing(here, there);
        awaitHearing(there, here);
        local.put("1", "old");
        local.put("2", "old");
        subscription = there.subscribe("item", local::invalidate, local::invalidateAll);
    }

    @AfterEach
    void close() {
        subscription.close();
    }

    @Test
    void theOtherInstanceDropsTheKey() {
        here.publish("item", "1");
        awaitLocal("2");
    }

    @Test
    void aWriteIsPublishedByItself() {
        var items =
                ONE.bean(Caches.class)
                        .create(
                                CacheSpec.<Long, String>of(
                                        "item", String.class, id -> "direct:item:" + id, it -> 1));
        var write = items.intend(1L);
        write.declare();
        write.conclude();
        awaitLocal("2");
    }

    @Test
    void keysOfOtherCachesStay() {
        here.publish("user", "1");
        here.publish("item", "2");
        awaitLocal("1");
    }

    /// It has told itself already, before it told the others.
    @Test
    void whoPublishesIsNotTold() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        try (var _ = here.subscribe("item", told::add, () -> told.add("everything"))) {
            here.publish("item", "1");
            awaitLocal("2");
            there.publish("item", "3");
            soon().untilAsserted(() -> assertThat(told).containsExactly("3"));
        }
    }

    @Test
    void aKeyMayBeAnyText() {
        String odd = "\" \u0000 \u00e9 {}\n";
        local.put(odd, "old");
        here.publish("item", odd);
        awaitLocal("1", "2");
    }

    @Test
    void onceClosedAListenerIsToldNothing() {
        subscription.close();
        Queue<String> told = new ConcurrentLinkedQueue<>();
        try (var _ = there.subscribe("item", told::add, () -> {})) {
            here.publish("item", "1");
            soon().untilAsserted(() -> assertThat(told).containsExactly("1"));
        }
        assertThat(local.asMap()).containsOnlyKeys("1", "2");
    }

    @Test
    void aSlowListenerHoldsUpNobody() {
        var busy = new CountDownLatch(1);
        try (var _ = there.subscribe("item", key -> pass(busy), () -> {})) {
            here.publish("item", "1");
            here.publish("item", "2");
            awaitLocal();
            busy.countDown();
        }
    }

    /// Whatever was published meanwhile, nobody will say again.
    @Test
    void afterALostConnectionEverythingIsDropped() {
        assertThat(OTHER.redis().clientKill(KillArgs.Builder.typePubsub())).isPositive();
        awaitLocal();
        local.put("3", "old");
        here.publish("item", "3");
        awaitLocal();
    }

    @Test
    void whoDoesNotUnderstandAMessageDropsEverything() {
        OTHER.redis().publish("direct:invalidations", "garbage");
        awaitLocal();
    }

    @Test
    void whatCouldNotBeToldIsMadeUpFor() {
        var breaker = ONE.bean(Breaker.class);
        do {
            breaker.silent(true); // until the next look finds that Redis answers
            here.publish("item", "1");
        } while (!isSilent(breaker));
        awaitLocal();
    }

    @Test
    void whoHearsNothingDropsEverything() {
        try (var server = OwnRedis.start();
                var deaf = Node.with(Map.of("redis.uri", server.uri(), "cache.events", "true"));
                var _ =
                        deaf.bean(Invalidations.class)
                                .subscribe("item", local::invalidate, local::invalidateAll)) {
            server.suspend();
            awaitLocal();
            server.resume();
        }
    }

    @Test
    void turnedOffThereIsNoConnectionAndNobodyIsTold() {
        try (var off = Node.with(Map.of("strategy.name", "off"))) {
            var nobody = off.bean(Invalidations.class);
            nobody.subscribe("item", local::invalidate, local::invalidateAll).close();
            nobody.publish("item", "1");
            assertThat(nobody).isInstanceOf(NoInvalidations.class);
            assertThat(off.redis().pubsubNumsub("off:invalidations")).containsValue(0L);
        }
    }

    private void awaitLocal(String... keys) {
        soon().untilAsserted(() ->
                assertThat(Set.copyOf(local.asMap().keySet())).isEqualTo(Set.of(keys)));
    }

    /// Returns when a message arrives: by then all that came before it has arrived, too.
    private static void awaitHearing(Invalidations from, Invalidations to) {
        var heard = new CountDownLatch(1);
        try (var _ = to.subscribe("probe", key -> heard.countDown(), () -> {})) {
            soon().until(() -> {
                from.publish("probe", "1");
                return heard.getCount() == 0;
            });
        }
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    private static boolean isSilent(Breaker breaker) {
        try {
            breaker.check();
            return false;
        } catch (BreakerOpenException silent) {
            return true;
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
