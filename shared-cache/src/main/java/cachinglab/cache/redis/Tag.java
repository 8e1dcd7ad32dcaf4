package cachinglab.cache.redis;

import static cachinglab.cache.redis.Redis.bytes;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// A name that many entries carry, to be invalidated together at the cost of one command. Each
/// entry remembers the state its tag was in before it was loaded, and counts only while the tag
/// is in that state; so what was loaded before an invalidation is never served after it. While a
/// writer is about to commit, the tag is in a state in which nothing counts.
final class Tag {

    private static final Script DECLARE = Script.beside(Tag.class, "declare-tag.lua");
    private static final Script CONCLUDE = Script.beside(Tag.class, "conclude-tag.lua");

    /// What the state begins with while a writer is about to commit.
    private static final String DECLARED = "!";

    /// Longer than any entry lives. A state that expires costs its entries, never their truth: the
    /// next one is another.
    private static final Duration LIFE = Duration.ofDays(1);

    private final Redis redis;
    private final String name;
    private final String key;

    Tag(Redis redis, String prefix, String name) {
        this.redis = redis;
        this.name = name;
        this.key = prefix + ":tag:{" + name + "}";
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    static boolean isDeclared(@Nullable String state) {
        return state != null && state.startsWith(DECLARED);
    }

    /// The state out of the value read, or a first state if there was none.
    String state(byte @Nullable [] value) {
        return value == null ? begin() : new String(value, StandardCharsets.UTF_8);
    }

    String state() {
        return state(redis.await(redis.commands().get(key)));
    }

    Future<Long> startDeclare(String token, byte[] patience) {
        return redis.start(
                DECLARE, ScriptOutputType.INTEGER, List.of(key, writers()), bytes(token), patience);
    }

    Future<Long> startConclude(String token) {
        return redis.start(
                CONCLUDE,
                ScriptOutputType.INTEGER,
                List.of(key, writers()),
                bytes(token),
                bytes(LIFE.toMillis()));
    }

    void invalidate() {
        redis.await(startConclude(Token.next()));
    }

    private String writers() {
        return key + ":writers";
    }

    private String begin() {
        byte[] first = bytes(Token.next());
        byte[] known =
                redis.await(redis.commands().setGet(key, first, SetArgs.Builder.nx().px(LIFE)));
        return new String(known == null ? first : known, StandardCharsets.UTF_8);
    }
}
