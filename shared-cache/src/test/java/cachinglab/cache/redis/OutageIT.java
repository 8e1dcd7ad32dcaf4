package cachinglab.cache.redis;

import static cachinglab.cache.redis.Found.assertHit;
import static cachinglab.cache.redis.Found.assertMiss;
import static cachinglab.cache.redis.Found.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheSettings;
import cachinglab.cache.Expiries;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.outage.Breaker;
import cachinglab.cache.outage.Invalidation;
import cachinglab.cache.outage.Outbox;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A cache outage costs speed, never an answer: what cannot be looked up is a miss that cannot be
/// filled, and nobody waits for longer than the command timeout.
class OutageIT {

    /// All that [#useEverything()] does, each ended by its command timeout.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OwnRedis server = OwnRedis.start();
    private final Instance instance =
            Instance.with(Map.of("redis.uri", server.uri(), "cache.command-timeout", "500ms"));
    private final Events events = new Events();
    private final Cache<Long, Optional<Item>> cache = instance.items(events);
    private final long key = Item.newKey();

    @AfterEach
    void close() {
        instance.close();
        server.close();
    }

    @Test
    void whileRedisHangsEveryAnswerComes() {
        server.suspend();
        useEverything();
        server.resume();
        awaitHits();
    }

    @Test
    void whileRedisIsGoneEveryAnswerComes() throws Exception {
        server.kill();
        useEverything();
        server.startAgain();
        awaitHits();
    }

    @Test
    void theEndOfAnInstanceIsNoOutage() {
        var ending = Instance.with(Map.of("redis.uri", server.uri()));
        var breaker = ending.bean(Breaker.class);

        ending.close();

        assertThat(breaker.isClosed()).isTrue();
    }

    /// It would trust what it finds when Redis goes on, and others may not have told that of writes.
    @Test
    void anInstanceNobodyAsksAnythingNoticesToo() {
        var breaker = instance.bean(Breaker.class);
        server.suspend();
        await().until(() -> !breaker.isClosed());
        server.resume();
        await().until(breaker::isClosed);
    }

    @Test
    void afterALostConnectionThereIsANewOne() {
        assertThat(instance.redis().clientKill(KillArgs.Builder.typeNormal())).isPositive();
        awaitHits();
    }

    /// Who sent it has gone on without an answer. A declaration that came so late would keep readers
    /// away for nothing.
    @Test
    void whatWasOnItsWayWhenTheConnectionWasLostIsNotSentAgain() throws Exception {
        try (var patient =
                Instance.with(Map.of("redis.uri", server.uri(), "cache.command-timeout", "5s"))) {
            var commands = patient.bean(Redis.class).commands();
            server.suspend();
            var counted = commands.incr("counter");
            server.kill();
            server.startAgain();
            assertThatThrownBy(counted::get).isInstanceOf(ExecutionException.class);
            await().atMost(PATIENCE.multipliedBy(6)).until(patient.bean(Breaker.class)::isClosed);
            assertThat(patient.redis().get("counter")).isNull();
        }
    }

    /// The client's own pauses grow to half a minute.
    @Test
    void anOutageOfAnyLengthEndsAsPromptly() {
        var pauses = instance.bean(RedisClient.class).getResources().reconnectDelay();
        assertThat(pauses.createDelay(1)).isEqualTo(pauses.createDelay(30));
    }

    /// As in a process that was suspended: Redis never hung, and others go on reading from it.
    @Test
    void aWriterWhoseBreakerIsOpenTellsRedisAllTheSame() {
        lease(cache.find(key)).fill(Item.version(1));
        instance.bean(Breaker.class).open("this process was asleep");
        cache.intend(key).declare();
        assertThat(instance.entry(key)).isEmpty();
    }

    /// A request may wait as a reader and then as a writer.
    @Test
    void whileTheBreakerIsOpenNobodyWaitsAsLongAsTheFirst() {
        var settings = instance.bean(CacheSettings.class);
        var breaker = instance.bean(Breaker.class);
        var patience = new Patience(settings, breaker);
        var ping = new Command<>(CommandType.PING, null);
        assertThat(patience.getTimeout(ping)).isEqualTo(settings.commandTimeout().toMillis());
        breaker.open("test");
        assertThat(patience.getTimeout(ping)).isEqualTo(settings.slowCommand().toMillis());
    }

    @Test
    void aLoadThatOutlastsRedisIsServedAndWhoJoinedItLoadsToo() throws Exception {
        var lease = lease(cache.find(key));
        var joiner = Asking.start(cache, key).awaitJoined();
        server.kill();
        assertThat(lease.fill(Item.version(1))).isEqualTo(Item.version(1));
        assertThat(lease(joiner.answer()).fill(Item.version(1))).isEqualTo(Item.version(1));
    }

    @Test
    void aLeaseCanBeClosedWithoutRedis() {
        var lease = lease(cache.find(key));
        server.kill();
        lease.close();
        assertMiss(cache.find(key));
    }

    @Test
    void whatIsOnItsWayWhenTheConnectionClosesIsPassedBy() throws Exception {
        server.suspend();
        var reader = Asking.start(cache, key).awaitAnswer();
        instance.connection().close();
        assertMiss(reader.answer());
        assertThat(events.told()).containsExactly("bypassed");
    }

    @Test
    void aCommandThatRedisRefusesIsAnOutageAndNoCorruptedEntry() {
        instance.redis()
                .aclSetuser("default", AclSetuserArgs.Builder.removeCommand(CommandType.GET));
        lease(cache.find(key)).fill(Item.version(1));
        assertThat(events.told()).containsExactly("bypassed");
    }

    @Test
    void scriptsThatRedisForgotAreSentAgain() {
        instance.redis().scriptFlush();
        lease(cache.find(key)).fill(Item.version(1));
        instance.redis().scriptFlush();
        var intent = cache.intend(key);
        intent.declare();
        intent.put(Item.version(2));
        assertHit(cache.find(key), Item.version(2));
        assertThat(events.told()).containsExactly("miss", "stored", "stored", "hit");
    }

    /// With many writers there is always one who does: if it opened the breaker, that never closed.
    @Test
    void aWriterWhoNotesItsWriteWhileRedisComesBackTellsIt() {
        var breaker = instance.bean(Breaker.class);
        breaker.silent(true);
        var intent = noting(() -> breaker.silent(false)).intend(key);
        intent.declare();
        assertThat(breaker.isClosed()).isTrue();

        lease(cache.find(key)).fill(Item.version(1));
        assertMiss(cache.find(key));
        intent.conclude();
        awaitHits();
    }

    private void useEverything() {
        long start = System.nanoTime();
        assertThat(lease(cache.find(key)).fill(Item.version(1))).isEqualTo(Item.version(1));
        try (var lookups = cache.findAll(List.of(key))) {
            lookups.fill(missing -> Map.of(key, Item.version(1)));
            assertThat(lookups.values()).containsExactly(Item.version(1));
        }
        var intent = cache.intend(key);
        intent.declare();
        intent.put(Item.version(2));
        cache.evict(key);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(events.told()).hasSize(4).containsOnly("bypassed");
    }

    /// The same cache, where something happens whenever a writer leaves a note.
    private Cache<Long, Optional<Item>> noting(Runnable meanwhile) {
        var outbox =
                new Outbox() {
                    @Override
                    public void note(Invalidation invalidation) {
                        meanwhile.run();
                    }

                    @Override
                    public void replay(Consumer<List<Invalidation>> evict) {}

                    @Override
                    public long size() {
                        return 0;
                    }
                };
        return new Caches(
                        instance.bean(Redis.class),
                        instance.bean(NearCaches.class),
                        instance.bean(Changes.class),
                        instance.bean(Keyspace.class),
                        instance.bean(ObjectMapper.class),
                        instance.bean(CacheSettings.class),
                        instance.bean(Expiries.class),
                        outbox,
                        events)
                .create(Item.SPEC);
    }

    private void awaitHits() {
        var loading = new LoadingCache<>(cache, missing -> Item.version(2));
        await().until(() -> loading.get(key).hit());
        assertThat(instance.entry(key)).isPresent();
    }
}
