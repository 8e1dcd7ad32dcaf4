package cachinglab.strategy.backlog;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.Expiries;
import cachinglab.cache.redis.Life;
import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import cachinglab.cache.redis.TimeToLive;
import cachinglab.domain.EntityType;
import cachinglab.domain.keys.Keys;
import io.lettuce.core.ScriptOutputType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;

/// Lets entries expire whose write is no longer pending; until then they must not.
@Singleton
public final class Settlement {

    private static final Script SETTLE = Script.beside(Settlement.class, "settle.lua");

    private final Redis redis;
    private final Keys keys;
    private final Expiries expiries;
    private final Clock clock;

    Settlement(Redis redis, Keys keys, Expiries expiries, Clock clock) {
        this.redis = redis;
        this.keys = keys;
        this.expiries = expiries;
        this.clock = clock;
    }

    /// The writes are in PostgreSQL: from now on their entries are copies.
    public void flushed(EntityType<?> type, Collection<PendingWrite> writes) {
        var timeToLive = TimeToLive.of(expiries.of(type.name()));
        writes.stream()
                .map(write -> settle(type, write, timeToLive.next(write.isDelete())))
                .toList()
                .forEach(redis::await);
    }

    /// The write will never be in PostgreSQL: its entry shows what is not so.
    public void refused(EntityType<?> type, PendingWrite write) {
        redis.await(settle(type, write, new Life(1, 1)));
    }

    private Future<Long> settle(EntityType<?> type, PendingWrite write, Life life) {
        return redis.start(
                SETTLE,
                ScriptOutputType.INTEGER,
                List.of(keys.entity(type, write.id())),
                bytes(write.version()),
                bytes(life.kept()),
                bytes(life.end(clock.millis())));
    }
}
