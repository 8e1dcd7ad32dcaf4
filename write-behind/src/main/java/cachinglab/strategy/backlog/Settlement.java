package cachinglab.strategy.backlog;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.Expiries;
import cachinglab.cache.redis.Life;
import cachinglab.cache.redis.Redis;
import cachinglab.cache.redis.Script;
import cachinglab.cache.redis.TimeToLive;
import cachinglab.domain.EntityType;
import cachinglab.domain.keys.Keys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

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
    ///
    /// @param writes all of one stream, so that their entries are on one node
    public void flushed(EntityType<?> type, Collection<PendingWrite> writes) {
        var timeToLive = TimeToLive.of(expiries.of(type.name()));
        settle(type, writes, write -> timeToLive.next(write.isDelete()));
    }

    /// The write will never be in PostgreSQL: its entry shows what is not so.
    public void refused(EntityType<?> type, PendingWrite write) {
        settle(type, List.of(write), any -> new Life(1, 1));
    }

    private void settle(
            EntityType<?> type,
            Collection<PendingWrite> writes,
            Function<PendingWrite, Life> lives) {
        var now = clock.millis();
        var entries = new ArrayList<String>();
        var arguments = new ArrayList<byte[]>();
        for (var write : writes) {
            var life = lives.apply(write);
            entries.add(keys.entity(type, write.id()));
            arguments.add(bytes(write.version()));
            arguments.add(bytes(life.kept()));
            arguments.add(bytes(life.end(now)));
        }
        redis.run(SETTLE, entries, arguments.toArray(byte[][]::new));
    }
}
