package cachinglab.cache.redis;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.outage.Invalidation;
import cachinglab.cache.outage.Outbox;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/// The writers of one cache's entries, from their declaration to their conclusion: their tokens,
/// each with the time at which it counts as dead, are beside the entry, and beside the tag of the
/// lists that may show it.
final class Writers {

    private static final Script DECLARE = Script.beside(Writers.class, "declare.lua");
    private static final Script CONCLUDE = Script.beside(Writers.class, "conclude.lua");

    private final Redis redis;
    private final Optional<Tag> lists;
    private final Outbox outbox;
    private final Duration patience;

    Writers(Redis redis, Optional<Tag> lists, Outbox outbox, Duration patience) {
        this.redis = redis;
        this.lists = lists;
        this.outbox = outbox;
        this.patience = patience;
    }

    static String of(String key) {
        return key + ":writers";
    }

    void declare(String key, String token) {
        byte[] millis = bytes(patience.toMillis());
        var declared = lists.map(it -> it.startDeclare(token, millis));
        Future<Long> answer =
                redis.start(
                        DECLARE,
                        ScriptOutputType.INTEGER,
                        List.of(key, Entries.leaseOf(key), of(key)),
                        bytes(token),
                        millis);
        redis.await(answer);
        declared.ifPresent(redis::await);
    }

    /// Leaves it to the transaction, and to whoever reaches Redis next, to invalidate.
    void note(String key, String token) {
        outbox.note(new Invalidation(key, lists.map(Tag::name), token));
    }

    /// Nobody here reads from a Redis that misses a write.
    void giveUp(RedisException outage) {
        redis.giveUp(outage);
    }

    /// @param entry what is to be found from now on, if no other writer came; or nothing
    /// @param life of that entry in milliseconds
    Storing conclude(String key, String token, byte[] entry, long life) {
        var concluded = lists.map(it -> it.startConclude(token));
        var storing = Storing.of(redis.await(startConclude(redis, key, token, entry, life)));
        concluded.ifPresent(redis::await);
        return storing;
    }

    static Future<Long> startConclude(
            Redis redis, String key, String token, byte[] entry, long life) {
        return redis.start(
                CONCLUDE,
                ScriptOutputType.INTEGER,
                List.of(key, Entries.leaseOf(key), of(key)),
                bytes(token),
                entry,
                bytes(life));
    }
}
