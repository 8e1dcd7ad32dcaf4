package cachinglab.cache.redis;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiry;
import io.lettuce.core.ScriptOutputType;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The steps that the entries of one cache in Redis can take, each of them one round trip.
final class Entries<V> {

    private static final Script LEASE = Script.beside(Entries.class, "lease.lua");
    private static final Script FILL = Script.beside(Entries.class, "fill.lua");
    private static final Script RELEASE = Script.beside(Entries.class, "release.lua");

    /// How lease.lua is to ask.
    private static final byte[] IF_FREE = bytes("NX");

    private static final byte[] FROM_ANYBODY = {};

    private final CacheSpec<?, V> spec;
    private final Redis redis;
    private final @Nullable Tag tag;
    private final EntryCodec<V> codec;
    private final TimeToLive timeToLive;
    private final boolean remembersLoads;
    private final CacheSettings settings;
    private final Clock clock;

    Entries(
            CacheSpec<?, V> spec,
            Redis redis,
            @Nullable Tag tag,
            EntryCodec<V> codec,
            Expiry expiry,
            CacheSettings settings,
            Clock clock) {
        this.spec = spec;
        this.redis = redis;
        this.tag = tag;
        this.codec = codec;
        this.timeToLive = TimeToLive.of(expiry);
        this.remembersLoads = expiry.earlyRefresh() > 0;
        this.settings = settings;
        this.clock = clock;
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
                List.of(key, leaseOf(key), Writers.of(key)),
                bytes(token),
                bytes(settings.leaseTime().toMillis()),
                useless.seen(),
                mode);
    }

    /// If the lease still held, the value is as good as if it was read now.
    Storing fill(String key, String token, V value, long loadMillis, @Nullable String state) {
        var storing = Storing.of(await(startFill(key, token, value, loadMillis, state)));
        return storing == Storing.TOO_LARGE && isUnwanted(value) ? Storing.UNWANTED : storing;
    }

    Future<Long> startFill(
            String key, String token, V value, long loadMillis, @Nullable String state) {
        Life life = timeToLive.next(value.equals(spec.absent()));
        return redis.start(
                FILL,
                ScriptOutputType.INTEGER,
                List.of(key, leaseOf(key)),
                bytes(token),
                encode(value, life, loadMillis, state),
                bytes(life.kept()));
    }

    /// Ends what a writer has declared, leaving its value if no other writer came.
    Storing conclude(Writers writers, String key, String token, V value) {
        Life life = timeToLive.next(value.equals(spec.absent()));
        byte[] entry = encode(value, life, 0, null);
        var storing = writers.conclude(key, token, entry, life.kept());
        return entry.length == 0 ? Storing.TOO_LARGE : storing;
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

    private byte[] encode(V value, Life life, long loadMillis, @Nullable String state) {
        long version = spec.version().applyAsLong(value);
        long load = remembersLoads ? loadMillis : 0;
        byte[] entry =
                codec.encode(new Entry<>(version, life.end(clock.millis()), load, state, value));
        boolean stored = life.millis() > 0 && entry.length <= settings.maxEntryBytes();
        return stored ? entry : Reading.NOTHING;
    }

    /// Whether it is not to be remembered that there is none.
    private boolean isUnwanted(V value) {
        return timeToLive.next(value.equals(spec.absent())).millis() == 0;
    }

    static String leaseOf(String key) {
        return key + ":lease";
    }
}
