package cachinglab.strategy.backlog;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.CacheListener;
import cachinglab.cache.redis.Changes;
import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import cachinglab.domain.Entity;
import cachinglab.domain.EntityType;
import cachinglab.domain.keys.Keys;
import cachinglab.strategy.backlog.Acceptance.Absent;
import cachinglab.strategy.backlog.Acceptance.Accepted;
import cachinglab.strategy.backlog.Acceptance.Conflict;
import cachinglab.strategy.backlog.Acceptance.Full;
import cachinglab.strategy.backlog.Acceptance.Unknown;
import io.lettuce.core.ScriptOutputType;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Where the writes to one type of entity go in. A write is accepted when it is in the cache and in
/// the stream, both by one script; from then on only a flush to PostgreSQL takes it out.
///
/// Fails with a [io.lettuce.core.RedisException] if Redis is out: then nobody knows whether the
/// write was accepted.
public final class Backlog<E extends Entity> {

    private static final Script ACCEPT = Script.beside(Backlog.class, "accept.lua");
    private static final byte[] NOTHING = {};

    private final EntityType<E> type;
    private final Redis redis;
    private final Changes changes;
    private final Keys keys;
    private final ObjectMapper json;
    private final byte[] mostPerStream;
    private final CacheListener listener;

    public Backlog(
            EntityType<E> type,
            Redis redis,
            Changes changes,
            Keys keys,
            ObjectMapper json,
            BacklogSettings settings,
            CacheListener listener) {
        this.type = type;
        this.redis = redis;
        this.changes = changes;
        this.keys = keys;
        this.json = json;
        this.mostPerStream = bytes(Math.ceilDiv(settings.maxBacklog(), keys.streams().size()));
        this.listener = listener;
    }

    /// @param entity in version 0
    public Acceptance create(E entity) {
        return offer("create", entity.id(), OptionalLong.empty(), encode(entity));
    }

    /// @param entity in version 0
    public Acceptance replace(E entity, OptionalLong expectedVersion) {
        return offer("replace", entity.id(), expectedVersion, encode(entity));
    }

    public Acceptance delete(long id, OptionalLong expectedVersion) {
        return offer("delete", id, expectedVersion, NOTHING);
    }

    /// Offers a write again that was a dead letter, in the version it has; a conflict if the entity is
    /// in that version already, or in a later one.
    ///
    /// @param value as JSON; null to delete it
    public Acceptance replay(long id, long version, @Nullable String value) {
        byte[] written = value == null ? NOTHING : bytes(value);
        return offer("replay", id, OptionalLong.of(version), written);
    }

    private Acceptance offer(String action, long id, OptionalLong expected, byte[] value) {
        String entry = keys.entity(type, id);
        var answer = start(entry, action, id, expected, value);
        boolean refused = false; // and not if nobody knows, for want of an answer
        try {
            Acceptance acceptance = interpret(redis.await(answer));
            refused = !(acceptance instanceof Accepted);
            return acceptance;
        } finally {
            if (!refused) {
                changes.tell(entry, type.name(), id);
            }
        }
    }

    private Future<List<Object>> start(
            String entry, String action, long id, OptionalLong expected, byte[] value) {
        return redis.start(
                ACCEPT,
                ScriptOutputType.MULTI,
                List.of(entry, entry + ":lease", keys.streamOf(id)),
                bytes(action),
                expected.isPresent() ? bytes(expected.getAsLong()) : NOTHING,
                bytes(type.name()),
                bytes(id),
                value,
                mostPerStream);
    }

    /// @param outcome the version, or why not and the version
    private Acceptance interpret(List<Object> outcome) {
        if (outcome.getFirst() instanceof Long version) {
            listener.accepted(type.name());
            return new Accepted(version);
        }
        long version = (Long) outcome.get(1);
        return switch (new String((byte[]) outcome.getFirst(), StandardCharsets.UTF_8)) {
            case "unknown" -> new Unknown();
            case "absent" -> new Absent();
            case "conflict" -> new Conflict(version);
            default -> new Full();
        };
    }

    private byte[] encode(E entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
