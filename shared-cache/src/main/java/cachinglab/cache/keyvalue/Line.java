package cachinglab.cache.keyvalue;

import cachinglab.cache.keyvalue.Counts.Event;
import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/// Sends commands to Redis, and counts those that fail.
record Line(Redis redis, Counts counts) {

    <T> Answer<T> send(Function<RedisClusterAsyncCommands<String, byte[]>, Future<T>> command) {
        return start(() -> command.apply(redis.commands()));
    }

    <T> Answer<T> run(Script script, ScriptOutputType type, String key, byte[]... arguments) {
        return start(() -> redis.start(script, type, List.of(key), arguments));
    }

    private <T> Answer<T> start(Supplier<Future<T>> command) {
        Future<T> answer = counting(command);
        return () -> counting(() -> redis.await(answer));
    }

    private <T> T counting(Supplier<T> step) {
        try {
            return step.get();
        } catch (RedisException failure) {
            counts.add(Event.ERROR, 1);
            throw failure;
        }
    }
}
