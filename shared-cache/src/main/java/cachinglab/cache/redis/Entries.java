package cachinglab.cache.redis;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.CacheListener;
import cachinglab.cache.CacheSettings;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.outage.Invalidation;
import cachinglab.cache.outage.Outbox;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The entries of one cache in Redis, and the steps they can take, each of them one round trip.
final class Entries<V> {

    private static final Script LEASE = Script.beside(Entries.class, "lease.lua");
    private static final Script FILL = Script.beside(Entries.class, "fill.lua");
    private static final Script DECLARE = Script.beside(Entries.class, "declare.lua");
    private static final Script CONCLUDE = Script.beside(Entries.class, "conclude.lua");
    private static final Script RELEASE = Script.beside(Entries.class, "release.lua");

    /// How lease.lua is to ask.
    private static final byte[] IF_FREE = bytes("NX");

    private static final byte[] FROM_ANYBODY = {};

    private final CacheSpec<?, V> spec;
    private final Redis redis;
    private final @Nullable Tag tag;
    private final Optional<Tag> invalidates;
    private final Outbox outbox;
    private final EntryCodec<V> codec;
    private final TimeToLive timeToLive;
    private final CacheSettings settings;
    private final CacheListener listener;
    private final Clock clock;

    Entries(
            CacheSpec<?, V> spec,
            Redis redis,
            @Nullable Tag tag,
            Optional<Tag> invalidates,
            Outbox outbox,
            EntryCodec<V> codec,
            TimeToLive timeToLive,
            CacheSettings settings,
            CacheListener listener,
            Clock clock) {
        this.spec = spec;
        this.redis = redis;
        this.tag = tag;
        this.invalidates = invalidates;
        this.outbox = outbox;
        this.codec = codec;
        this.timeToLive = timeToLive;
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
    }

    void checkReader() {
        redis.checkReader();
    }

    Reading<V> read(String key) {
        if (tag != null) {
            return readAll(List.of(key)).getFirst();
        }
        try {
            return interpret(redis.await(redis.commands().get(key)), null);
        } catch (RedisCommandExecutionException failure) {
            if (!isWrongType(failure)) {
                throw failure;
            }
            listener.corrupted(spec.name());
            return Reading.nothing(null);
        }
    }

    List<Reading<V>> readAll(List<String> keys) {
        List<String> names = new ArrayList<>(keys);
        if (tag != null) {
            names.add(tag.key());
        }
        List<KeyValue<String, byte[]>> values =
                redis.await(redis.commands().mget(names.toArray(String[]::new)));
        String state = tag == null ? null : tag.state(valueOf(values.removeLast()));
        return values.stream().map(value -> interpret(valueOf(value), state)).toList();
    }

    /// Asks for the lease on what was read to be missing or useless.
    Granting acquire(String key, String token, Reading<V> useless) {
        return Granting.of(await(startAcquire(key, token, useless, IF_FREE)));
    }

    /// Takes the lease from whatever reader has it.
    Granting seize(String key, String token, Reading<V> useless) {
        return Granting.of(await(startAcquire(key, token, useless, FROM_ANYBODY)));
    }

    Future<Long> startAcquire(String key, String token, Reading<V> useless) {
        return startAcquire(key, token, useless, IF_FREE);
    }

    private Future<Long> startAcquire(String key, String token, Reading<V> useless, byte[] mode) {
        return redis.start(
                LEASE,
                ScriptOutputType.INTEGER,
                List.of(key, leaseOf(key), writersOf(key)),
                bytes(token),
                bytes(settings.leaseTime().toMillis()),
                useless.seen(),
                mode);
    }

    /// If the lease still held, the value is as good as if it was read now.
    Storing fill(String key, String token, V value, @Nullable String state) {
        return Storing.of(await(startFill(key, token, value, state)));
    }

    Future<Long> startFill(String key, String token, V value, @Nullable String state) {
        long life = timeToLive.of(value.equals(spec.absent()));
        return redis.start(
                FILL,
                ScriptOutputType.INTEGER,
                List.of(key, leaseOf(key)),
                bytes(token),
                encode(value, life, state),
                bytes(life));
    }

    /// Announces a writer to everybody who reads the entry, or a list that may show it.
    void declare(String key, String token) {
        byte[] patience = bytes(settings.leaseTime().toMillis());
        var lists = invalidates.map(it -> it.startDeclare(token, patience));
        Future<Long> entry =
                redis.start(
                        DECLARE,
                        ScriptOutputType.INTEGER,
                        List.of(key, leaseOf(key), writersOf(key)),
                        bytes(token),
                        patience);
        await(entry);
        lists.ifPresent(this::await);
    }

    /// Leaves it to the transaction, and to whoever reaches Redis next, to invalidate.
    void note(String key, String token, RedisException outage) {
        outbox.note(new Invalidation(key, invalidates.map(Tag::name), token));
        redis.giveUp(outage);
    }

    /// Takes the announcement back, leaving the value if there is one and no other writer came.
    Storing conclude(String key, String token, @Nullable V value) {
        long life = value == null ? 0 : timeToLive.of(value.equals(spec.absent()));
        byte[] entry = value == null ? Reading.NOTHING : encode(value, life, null);
        var lists = invalidates.map(it -> it.startConclude(token));
        Future<Long> answer = startConclude(redis, key, token, entry, life);
        var storing = Storing.of(await(answer));
        lists.ifPresent(this::await);
        return value != null && entry.length == 0 ? Storing.TOO_LARGE : storing;
    }

    static Future<Long> startConclude(
            Redis redis, String key, String token, byte[] entry, long life) {
        return redis.start(
                CONCLUDE,
                ScriptOutputType.INTEGER,
                List.of(key, leaseOf(key), writersOf(key)),
                bytes(token),
                entry,
                bytes(life));
    }

    long await(Future<Long> answer) {
        return redis.await(answer);
    }

    void release(String key, String token) {
        redis.run(RELEASE, List.of(leaseOf(key)), bytes(token));
    }

    void evict(String key) {
        redis.await(redis.commands().unlink(key, leaseOf(key)));
    }

    void invalidateTag() {
        if (tag != null) {
            tag.invalidate();
        }
    }

    /// Whether the tag is still in the state it had at that reading.
    boolean isCurrent(Reading<V> reading) {
        return tag == null || tag.state().equals(reading.tag());
    }

    private Reading<V> interpret(byte @Nullable [] bytes, @Nullable String state) {
        if (bytes == null) {
            return Reading.nothing(state);
        }
        try {
            Entry<V> entry = codec.decode(bytes);
            boolean counts = state == null || (state.equals(entry.tag()) && !Tag.isDeclared(state));
            return new Reading<>(counts ? entry : null, bytes, state);
        } catch (IOException notAnEntry) {
            listener.corrupted(spec.name());
            return new Reading<>(null, bytes, state);
        }
    }

    private byte[] encode(V value, long life, @Nullable String state) {
        long version = spec.version().applyAsLong(value);
        byte[] entry = codec.encode(new Entry<>(version, clock.millis() + life, state, value));
        return entry.length <= settings.maxEntryBytes() ? entry : Reading.NOTHING;
    }

    private static String leaseOf(String key) {
        return key + ":lease";
    }

    private static String writersOf(String key) {
        return key + ":writers";
    }

    private static boolean isWrongType(RedisCommandExecutionException failure) {
        return String.valueOf(failure.getMessage()).startsWith("WRONGTYPE");
    }

    private static byte @Nullable [] valueOf(KeyValue<String, byte[]> value) {
        return value.hasValue() ? value.getValue() : null;
    }
}
