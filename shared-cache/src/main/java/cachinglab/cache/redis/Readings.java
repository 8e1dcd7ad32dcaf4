package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiry;
import io.lettuce.core.GetExArgs;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandExecutionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Looks at the entries of one cache in Redis: one, or many in one round trip.
final class Readings<V> {

    private final CacheSpec<?, V> spec;
    private final Redis redis;
    private final @Nullable Tag tag;
    private final EntryCodec<V> codec;
    private final Expiry expiry;
    private final Freshness freshness;
    private final CacheListener listener;

    Readings(
            CacheSpec<?, V> spec,
            Redis redis,
            @Nullable Tag tag,
            EntryCodec<V> codec,
            Expiry expiry,
            Freshness freshness,
            CacheListener listener) {
        this.spec = spec;
        this.redis = redis;
        this.tag = tag;
        this.codec = codec;
        this.expiry = expiry;
        this.freshness = freshness;
        this.listener = listener;
    }

    /// Whether what is in Redis is not outdated, as far as is known.
    boolean areTrusted() {
        return redis.isTrusted();
    }

    /// Refuses to look for what may be outdated.
    void check() {
        redis.checkReader();
    }

    Reading<V> read(String key) {
        if (tag != null) {
            return readAll(List.of(key)).getFirst();
        }
        try {
            return interpret(redis.await(startGet(key)), null);
        } catch (RedisCommandExecutionException failure) {
            if (!isWrongType(failure)) {
                throw failure;
            }
            listener.corrupted(spec.name());
            return Reading.nothing(null);
        }
    }

    List<Reading<V>> readAll(List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(keys);
        if (tag != null) {
            names.add(tag.key());
        }
        List<KeyValue<String, byte[]>> values =
                redis.await(redis.commands().mget(names.toArray(String[]::new)));
        String state = tag == null ? null : tag.state(valueOf(values.removeLast()));
        return values.stream().map(value -> interpret(valueOf(value), state)).toList();
    }

    private Future<byte[]> startGet(String key) {
        return expiry.slides()
                ? redis.commands().getex(key, GetExArgs.Builder.px(expiry.timeToIdle()))
                : redis.commands().get(key);
    }

    private Reading<V> interpret(byte @Nullable [] bytes, @Nullable String state) {
        if (bytes == null) {
            return Reading.nothing(state);
        }
        try {
            Entry<V> entry = codec.decode(bytes);
            return counts(entry, state)
                    ? new Reading<>(entry, freshness.of(entry), bytes, state)
                    : Reading.useless(bytes, state);
        } catch (IOException notAnEntry) {
            listener.corrupted(spec.name());
            return Reading.useless(bytes, state);
        }
    }

    private boolean counts(Entry<V> entry, @Nullable String state) {
        boolean inState = state == null || (state.equals(entry.tag()) && !Tag.isDeclared(state));
        return inState && isCurrent(entry);
    }

    /// Whether the value itself still counts. One that waits for the database does: nothing there is
    /// newer.
    boolean isCurrent(Entry<V> entry) {
        return spec.current() == null || entry.expires() == 0 || spec.current().test(entry.value());
    }

    /// Until when an entry need not be looked at again.
    long freshUntil(Entry<V> entry) {
        return freshness.sureUntil(entry);
    }

    private static boolean isWrongType(RedisCommandExecutionException failure) {
        return String.valueOf(failure.getMessage()).startsWith("WRONGTYPE");
    }

    private static byte @Nullable [] valueOf(KeyValue<String, byte[]> value) {
        return value.hasValue() ? value.getValue() : null;
    }
}
