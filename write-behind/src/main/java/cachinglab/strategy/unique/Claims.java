package cachinglab.strategy.unique;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/// Which entity has the right to a value, noted in Redis. A claim is made before the write it is
/// for, lasts without end once that is accepted, and for a while when PostgreSQL knows better.
public final class Claims {

    private static final Script CLAIM = Script.beside(Claims.class, "claim.lua");
    private static final Script HAND_OVER = Script.beside(Claims.class, "hand-over.lua");
    private static final Script CONFIRM = Script.beside(Claims.class, "confirm.lua");
    private static final Script SETTLE = Script.beside(Claims.class, "settle.lua");
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

    /// Claims the value, unless another entity holds it. Returns the claim that was there.
    Optional<Claim> claim(Claim claim) {
        Future<byte[]> before =
                redis.start(
                        CLAIM,
                        ScriptOutputType.VALUE,
                        keysOf(claim),
                        bytes(claim.text()),
                        bytes(LIFE.toMillis()));
        String text = new String(redis.await(before), StandardCharsets.UTF_8);
        return Optional.of(text)
                .filter(there -> !there.isEmpty())
                .map(there -> new Claim(claim.value(), there));
    }

    /// Takes the value from a holder who does not use it. Fails if it is another's meanwhile, or was
    /// claimed just now, since then the write may still come.
    boolean takeOver(Claim from, Claim to) {
        return handOver(from, bytes(to.text()), LIFE.minus(GRACE));
    }

    /// There will be no write.
    void release(Claim claim) {
        handOver(claim, new byte[0], LIFE);
    }

    /// The write was accepted: until it is flushed, nothing else says so.
    void confirm(Claim claim) {
        redis.run(CONFIRM, keysOf(claim), bytes(claim.text()));
    }

    /// The write does not wait any more. Whoever wants the value may ask PostgreSQL, soon.
    Future<Long> settle(Claim claim) {
        return redis.start(
                SETTLE,
                ScriptOutputType.INTEGER,
                keysOf(claim),
                bytes(claim.holder()),
                bytes(LIFE.minus(GRACE).toMillis()));
    }

    void await(Future<Long> settled) {
        redis.await(settled);
    }

    private boolean handOver(Claim from, byte[] to, Duration mostLeft) {
        return redis.run(
                        HAND_OVER,
                        keysOf(from),
                        bytes(from.text()),
                        to,
                        bytes(LIFE.toMillis()),
                        bytes(mostLeft.toMillis()))
                > 0;
    }

    private List<String> keysOf(Claim claim) {
        return List.of(key.apply(claim.value()));
    }
}
