package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.Cache;
import io.micronaut.serde.ObjectMapper;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// G1: a read that starts after a write was acknowledged does not get the value from before, though
/// it may wait for a load that began before.
class JoiningIT {

    private final Instance instance = Instance.one();
    private final Cache<Long, Optional<Item>> writer = Instance.other().items();
    private final long key = Item.newKey();

    @Test
    void whoJoinedALoadFromBeforeAWriteLoadsAgain() throws Exception {
        Cache<Long, Optional<Item>> cache = instance.items();
        var lease = lease(cache.find(key));
        writer.evict(key); // version 2 is committed
        var joiner = Asking.start(cache, key).awaitJoined();
        lease.fill(Item.version(1));
        lease(joiner.answer()).fill(Item.version(2));
        assertHit(cache.find(key), Item.version(2));
    }

    @Test
    void whoJoinsANaiveLoadGetsTheOldValue() throws Exception {
        var naive = new NaiveLoads();
        var loaded = new Gate();
        var first = inBackground(() -> naive.get(key, () -> loaded.hold(Item.version(1))));
        loaded.awaitArrival(); // and version 2 is committed
        var joiner = inBackground(() -> naive.get(key, () -> Item.version(2)));
        await().until(() -> naive.joined.getCount() == 0);
        loaded.open();
        assertThat(joiner.get()).isEqualTo(first.get()).isEqualTo(Item.version(1));
    }

    /// The fill was in time, and its reader has not heard of it yet.
    @Test
    void nobodyJoinsALoadWhoseFillIsDone() throws Exception {
        var filled = new Gate();
        Cache<Long, Optional<Item>> cache =
                instance.items(
                        new Events() {
                            @Override
                            public void stored(String name) {
                                filled.hold(name);
                            }
                        });
        var lease = lease(cache.find(key));
        var filling = inBackground(() -> lease.fill(Item.version(1)));
        filled.awaitArrival();
        writer.evict(key); // version 2 is committed
        var late = Asking.start(cache, key);
        await().until(() -> late.isDone() || late.hasJoined());
        filled.open();
        filling.join();
        assertMiss(late.answer());
    }

    /// Somebody waits for another instance, has read its value, and has not told anybody yet.
    @Test
    void whoFoundAValueBeforeAWriteKeepsItForItself() throws Exception {
        var read = new Gate();
        Cache<Long, Optional<Item>> cache = cacheWith(read::hold);
        var lease = lease(writer.find(key));
        var early = Asking.start(cache, key).awaitPolling();
        lease.fill(Item.version(1));
        read.awaitArrival();
        writer.evict(key); // version 2 is committed
        var late = Asking.start(cache, key).awaitJoined();
        read.open();
        assertHit(early.answer(), Item.version(1));
        assertMiss(late.answer());
    }

    @Test
    void whoFailsWhileItWaitsFreesThoseWhoJoinedIt() throws Exception {
        var failures = new AtomicInteger();
        Cache<Long, Optional<Item>> cache =
                cacheWith(value -> {
                    if (failures.getAndIncrement() == 0) {
                        throw new IllegalStateException("the first who reads");
                    }
                    return value;
                });
        var lease = lease(writer.find(key));
        var failing = Asking.start(cache, key).awaitPolling();
        var joiner = Asking.start(cache, key).awaitJoined();
        lease.fill(Item.version(1));
        assertThatThrownBy(failing::answer).hasRootCauseMessage("the first who reads");
        assertHit(joiner.answer(), Item.version(1));
    }

    /// The cache of an instance where something happens to each value that is read.
    private Cache<Long, Optional<Item>> cacheWith(UnaryOperator<Object> reading) {
        Object json = intercepted(instance.bean(ObjectMapper.class), reading);
        return instance.caches((ObjectMapper) json, new Events()).create(Item.SPEC);
    }

    private static Object intercepted(ObjectMapper json, UnaryOperator<Object> reading) {
        return Proxy.newProxyInstance(
                ObjectMapper.class.getClassLoader(),
                new Class<?>[] {ObjectMapper.class},
                (self, method, arguments) -> {
                    Object result = method.invoke(json, arguments);
                    return switch (result) {
                        case ObjectMapper another -> intercepted(another, reading);
                        case Optional<?> value -> reading.apply(value);
                        default -> result;
                    };
                });
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Thread.startVirtualThread(() -> done.complete(work.get()));
        return done;
    }

    /// Single flight as everybody writes it first: who finds a load on its way takes its value.
    private static final class NaiveLoads {

        private final Map<Long, CompletableFuture<Optional<Item>>> loads =
                new ConcurrentHashMap<>();
        private final CountDownLatch joined = new CountDownLatch(1);

        Optional<Item> get(long key, Supplier<Optional<Item>> loader) {
            var mine = new CompletableFuture<Optional<Item>>();
            var other = loads.putIfAbsent(key, mine);
            if (other != null) {
                joined.countDown();
                return other.join();
            }
            mine.complete(loader.get());
            loads.remove(key, mine);
            return mine.join();
        }
    }
}
