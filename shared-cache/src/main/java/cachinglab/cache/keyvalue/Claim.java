package cachinglab.cache.keyvalue;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.redis.Script;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The right to compute one value: a token that lies in its place until the value comes, or somebody
/// sets or deletes it.
final class Claim {

    private static final Script CLAIM = Script.beside(Claim.class, "claim.lua");
    private static final Script SETTLE = Script.beside(Claim.class, "settle.lua");

    private final Store<?> store;
    private final String key;
    private final byte[] token = bytes(Store.CLAIM + UUID.randomUUID());

    Claim(Store<?> store, String key) {
        this.store = store;
        this.key = key;
    }

    /// Puts the token there. Returns null, or what was there instead: a value, or another's token.
    ///
    /// @param useless what may be overwritten
    /// @param patience after which a claimant counts as dead
    byte @Nullable [] place(byte[] useless, Duration patience) {
        byte[] millis = bytes(patience.toMillis());
        Answer<byte[]> there =
                store.run(CLAIM, ScriptOutputType.VALUE, key, token, millis, useless);
        return there.await();
    }

    /// Puts the value in the place of the token. Returns whether that was still there.
    ///
    /// @param json empty if there is nothing to be stored
    boolean settle(byte[] json, Duration timeToLive) {
        byte[] life = bytes(timeToLive.toMillis());
        try {
            Answer<Long> answer =
                    store.run(SETTLE, ScriptOutputType.INTEGER, key, token, json, life);
            boolean held = answer.await() == 1;
            if (held && json.length > 0) {
                store.countPut();
            }
            return held;
        } catch (RedisException out) {
            return false; // The token ends by itself.
        }
    }
}
