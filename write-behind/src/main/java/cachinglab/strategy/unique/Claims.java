package cachinglab.strategy.unique;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// Which entity has the right to a value, noted in Redis for longer than any write waits to be
/// flushed. After that, PostgreSQL knows.
public final class Claims {

    private static final Script HAND_OVER = Script.beside(Claims.class, "hand-over.lua");
    private static final Duration LIFE = Duration.ofHours(1);

    /// How long the write that goes with a claim may be on its way.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Redis redis;
    private final UnaryOperator<String> key;

    /// @param key makes the Redis key of a value
    public Claims(Redis redis, UnaryOperator<String> key) {
        this.redis = redis;
        this.key = key;
    }

    /// Claims the value. Returns who holds it, if somebody does.
    OptionalLong claim(String value, long id) {
        byte[] holder =
                redis.await(
                        redis.commands()
                                .setGet(
                                        key.apply(value),
                                        bytes(id),
                                        SetArgs.Builder.nx().px(LIFE)));
        return holder == null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(new String(holder, StandardCharsets.UTF_8)));
    }

    /// Takes the value from a holder who does not use it. Fails if it was claimed just now, since
    /// then the write may still come.
    boolean takeOver(String value, long from, long to) {
        long oldest = LIFE.minus(GRACE).toMillis();
        return handOver(value, from, bytes(to), oldest);
    }

    void release(String value, long id) {
        handOver(value, id, new byte[0], LIFE.toMillis());
    }

    private boolean handOver(String value, long from, byte[] to, long mostLeft) {
        return redis.run(
                        HAND_OVER,
                        List.of(key.apply(value)),
                        bytes(from),
                        to,
                        bytes(LIFE.toMillis()),
                        bytes(mostLeft))
                > 0;
    }
}
