package cachinglab.strategy.backlog;

import cachinglab.cache.redis.Redis;
import cachinglab.domain.keys.Keys;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/// How much waits in the backlog, and for how long.
@Singleton
public final class Waiting {

    private final Redis redis;
    private final Keys keys;

    Waiting(Redis redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /// Writes accepted and not flushed.
    public long size() {
        return keys.streams().stream()
                .mapToLong(stream -> redis.await(redis.commands().xlen(stream)))
                .sum();
    }

    /// When the write that waits longest was accepted, in milliseconds since 1970; empty if none.
    public OptionalLong oldest() {
        return keys.streams().stream()
                .map(stream -> redis.commands().xrange(stream, Range.unbounded(), Limit.from(1)))
                .flatMap(answer -> redis.await(answer).stream())
                .mapToLong(message -> Long.parseLong(message.getId().split("-", 2)[0]))
                .min();
    }
}
