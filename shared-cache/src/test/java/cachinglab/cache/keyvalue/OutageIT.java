package cachinglab.cache.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.redis.OwnRedis;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// There is no database behind these operations: when Redis is out they say so, and soon.
class OutageIT {

    /// Of all operations, each ended by its command timeout.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OwnRedis server = OwnRedis.start();
    private final Node node =
            Node.with(Map.of("redis.uri", server.uri(), "cache.command-timeout", "200ms"));
    private final KeyValues<Note> notes = node.notes();
    private final Counters counters = node.counters();
    private final Note milk = Note.of("milk");

    @AfterEach
    void close() {
        node.close();
        server.close();
    }

    @Test
    void whileRedisHangsEveryOperationThrows() {
        server.suspend();
        everyOperationThrows();
        server.resume();
        awaitService();
    }

    @Test
    void whileRedisIsGoneEveryOperationThrows() throws Exception {
        server.kill();
        everyOperationThrows();
        server.startAgain();
        awaitService();
    }

    @Test
    void whatIsComputedAlreadyIsReturned() {
        assertThat(
                        notes.getOrCompute(
                                "k",
                                () -> {
                                    server.kill();
                                    return milk;
                                }))
                .isEqualTo(milk);
    }

    @Test
    void whatRedisForgotOfItsScriptsItIsToldAgain() {
        counters.increment("k", 1, Duration.ofMinutes(1));
        node.redis().scriptFlush();
        assertThat(counters.increment("k", 1, Duration.ofMinutes(1))).isEqualTo(2);
    }

    @Test
    void ifOneOfABatchFailsTheOthersAreDoneAllTheSame() {
        node.redis()
                .aclSetuser("default", AclSetuserArgs.Builder.removeCommand(CommandType.UNLINK));
        assertThatThrownBy(() -> notes.batch().delete("k").set("k", milk).send())
                .isInstanceOf(RedisCommandExecutionException.class);
        assertThat(notes.get("k")).contains(milk);
    }

    /// When Redis was started again, the service evicts everything first.
    private void awaitService() {
        await().ignoreExceptions()
                .untilAsserted(() -> {
                    notes.set("k", milk);
                    assertThat(notes.get("k")).contains(milk);
                });
    }

    private void everyOperationThrows() {
        long start = System.nanoTime();
        List<ThrowingCallable> operations =
                List.of(
                        () -> notes.get("k"),
                        () -> notes.exists("k"),
                        () -> notes.set("k", milk),
                        () -> notes.delete("k"),
                        () -> notes.getAll(List.of("k", "l")),
                        () -> notes.setAll(Map.of("k", milk)),
                        () -> notes.deleteAll(List.of("k")),
                        () -> notes.batch().get("k").get("l").send(),
                        () -> notes.getOrCompute("k", OutageIT::notComputed),
                        () -> counters.get("k"),
                        () -> counters.increment("k"),
                        () -> counters.increment("k", 1, Duration.ofMinutes(1)),
                        () -> counters.delete("k"));
        for (var operation : operations) {
            assertThatThrownBy(operation).isInstanceOf(RedisException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(node.count("note", "cache.errors")).isGreaterThanOrEqualTo(9);
    }

    private static Note notComputed() {
        throw new AssertionError("computed although nobody can store it");
    }
}
