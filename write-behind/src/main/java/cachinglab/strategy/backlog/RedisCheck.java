package cachinglab.strategy.backlog;

import cachinglab.cache.redis.Redis;
import io.lettuce.core.RedisException;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says at the start in which way this Redis may lose writes that PostgreSQL does not have yet.
@Singleton
final class RedisCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RedisCheck.class);

    private final Redis redis;

    RedisCheck(Redis redis) {
        this.redis = redis;
    }

    @EventListener
    void check(StartupEvent start) {
        try {
            warnings().forEach(warning -> LOG.warn("Redis may lose accepted writes: {}", warning));
        } catch (RedisException forbidden) {
            LOG.info("cannot check the settings of Redis: {}", forbidden.getMessage());
        }
    }

    /// A sentence for each setting that may cost writes.
    List<String> warnings() {
        return Stream.of(eviction(), persistence(), sync()).flatMap(Optional::stream).toList();
    }

    private Optional<String> eviction() {
        return setting("maxmemory-policy")
                .filter(policy -> !policy.equals("noeviction") && !policy.startsWith("volatile-"))
                .map(policy ->
                        "maxmemory-policy is " + policy + "; use noeviction or volatile-lru.");
    }

    private Optional<String> persistence() {
        return setting("appendonly")
                .filter(appendOnly -> !appendOnly.equals("yes"))
                .map(no -> "appendonly is " + no + ", so a restart forgets them; use yes.");
    }

    private Optional<String> sync() {
        return setting("appendfsync")
                .filter(when -> !when.equals("always"))
                .map(when ->
                        "appendfsync is %s, so a crash forgets the last %s; always forgets none."
                                .formatted(
                                        when, when.equals("everysec") ? "second" : "half minute"));
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(redis.await(redis.commands().configGet(name)).get(name));
    }
}
