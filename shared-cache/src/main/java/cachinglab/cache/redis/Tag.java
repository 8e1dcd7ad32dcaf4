package cachinglab.cache.redis;

import static cachinglab.cache.redis.Redis.bytes;

import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A name that many entries carry, to be invalidated together at the cost of one command. Each
/// entry remembers the state its tag was in before it was loaded, and counts only while the tag
/// is in that state; so what was loaded before an invalidation is never served after it.
final class Tag {

    /// Longer than any entry lives. A state that expires costs its entries, never their truth: the
    /// next one is another.
    private static final Duration LIFE = Duration.ofDays(1);

    private final Redis redis;
    private final String key;

    Tag(Redis redis, String key) {
        this.redis = redis;
        this.key = key;
    }

    String key() {
        return key;
    }

    /// The state out of the value read, or a first state if there was none.
    String state(byte @Nullable [] value) {
        return value == null ? begin() : new String(value, StandardCharsets.UTF_8);
    }

    String state() {
        return state(redis.await(redis.commands().get(key)));
    }

    void invalidate() {
        redis.await(redis.commands().set(key, next(), SetArgs.Builder.px(LIFE)));
    }

    private String begin() {
        byte[] first = next();
        byte[] known =
                redis.await(redis.commands().setGet(key, first, SetArgs.Builder.nx().px(LIFE)));
        return new String(known == null ? first : known, StandardCharsets.UTF_8);
    }

    private static byte[] next() {
        return bytes(Token.next());
    }
}
