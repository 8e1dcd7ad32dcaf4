package cachinglab.cache.redis;

import cachinglab.cache.outage.Breaker;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The one connection to Redis, or to each node of a cluster, that all threads share; the commands
/// of many travel together.
/// Whatever goes wrong is a [RedisException], after the command timeout at the latest.
@Singleton
public final class Redis {

    private final Nodes nodes;
    private final RedisClusterAsyncCommands<String, byte[]> commands;
    private final Breaker breaker;
    private final @Nullable CommandWatch watch;

    /// @param watch null unless somebody wants to know of each command
    Redis(Nodes nodes, Breaker breaker, @Nullable CommandWatch watch) {
        this.nodes = nodes;
        this.commands = nodes.commands();
        this.breaker = breaker;
        this.watch = watch;
    }

    /// For those who find out whether it is back.
    public Redis withoutBreaker() {
        return new Redis(nodes, Breaker.none(), null);
    }

    /// The commands that a single server and a cluster both know. Wait for them with [#await].
    public RedisClusterAsyncCommands<String, byte[]> commands() {
        breaker.check();
        return commands;
    }

    /// The commands of each server alone: one, or the masters of a cluster.
    Collection<? extends RedisClusterAsyncCommands<String, byte[]>> each() {
        return nodes.each();
    }

    /// Whether it knows of every write, as far as is known.
    boolean isTrusted() {
        return breaker.isClosed();
    }

    /// A connection of its own, to listen to what is published; it is the caller's to close.
    public StatefulRedisPubSubConnection<String, byte[]> listen() {
        return nodes.listen();
    }

    /// Refuses to look for what may be outdated.
    void checkReader() {
        breaker.checkReader();
    }

    /// Asks nothing more until Redis has recovered: it missed a write.
    void giveUp(RedisException failure) {
        breaker.open(failure.toString());
    }

    public <T> T await(Future<T> answer) {
        return watch == null ? answerOf(answer) : watched(watch, answer);
    }

    private <T> T watched(CommandWatch watch, Future<T> answer) {
        long start = System.nanoTime();
        @Nullable Object result = null;
        try {
            T value = answerOf(answer);
            result = value;
            return value;
        } finally {
            watch.answered(NamedAnswer.nameOf(answer), System.nanoTime() - start, result);
        }
    }

    private <T> T answerOf(Future<T> answer) {
        try {
            // Without a time of its own: the client ends every command that takes too long, and one
            // timer for all is cheaper than one for each waiting thread.
            return answer.get();
        } catch (ExecutionException e) {
            var failure =
                    e.getCause() instanceof RedisException known ? known : new RedisException(e);
            breaker.failed(failure);
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(e);
        }
    }

    /// Runs a script that answers with an integer.
    public long run(Script script, List<String> keys, byte[]... arguments) {
        Future<Long> answer = start(script, ScriptOutputType.INTEGER, keys, arguments);
        return await(answer);
    }

    /// Sends a script on its way without waiting, so that many can share one round trip.
    public <T> Future<T> start(
            Script script, ScriptOutputType type, List<String> keys, byte[]... arguments) {
        breaker.check();
        String[] names = keys.toArray(String[]::new);
        CompletionStage<T> answer = commands.evalsha(script.digest(), type, names, arguments);
        // Redis forgets scripts when it restarts: then it is sent the text again.
        var sure =
                answer.exceptionallyCompose(failure ->
                                failure instanceof RedisNoScriptException
                                        ? commands.eval(script.body(), type, names, arguments)
                                        : answer)
                        .toCompletableFuture();
        return watch == null ? sure : NamedAnswer.of(sure, script.name());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }
}
