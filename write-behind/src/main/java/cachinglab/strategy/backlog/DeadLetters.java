package cachinglab.strategy.backlog;

import static cachinglab.cache.redis.Redis.bytes;

import cachinglab.cache.redis.Redis;
import cachinglab.domain.keys.Keys;
import jakarta.inject.Singleton;
import java.util.Map;

/// Accepted writes that PostgreSQL refused, each with the reason. They block nobody, and are not
/// lost.
@Singleton
public final class DeadLetters {

    private final Redis redis;
    private final String stream;

    DeadLetters(Redis redis, Keys keys) {
        this.redis = redis;
        this.stream = keys.deadLetters();
    }

    public void add(PendingWrite write, String reason) {
        redis.await(
                redis.commands()
                        .xadd(
                                stream,
                                Map.of(
                                        "entity", bytes(write.entity()),
                                        "id", bytes(write.id()),
                                        "version", bytes(write.version()),
                                        "value", bytes(write.value()),
                                        "reason", bytes(reason))));
    }

    public long size() {
        return redis.await(redis.commands().xlen(stream));
    }
}
