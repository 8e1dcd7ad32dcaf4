package cachinglab.strategy.backlog;

import cachinglab.cache.redis.Redis;
import io.lettuce.core.RedisException;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops the start over a Redis that may evict writes PostgreSQL does not have yet, and says in
/// which other ways this one may lose them.
@Context
final class RedisCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RedisCheck.class);

    private final Redis redis;

    RedisCheck(Redis redis) {
        this.redis = redis;
    }

    /// @throws IllegalStateException if it may evict them
    @PostConstruct
    void check() {
        if (!isUnbounded()) {
            policy().filter(RedisCheck::takesWrites).ifPresent(RedisCheck::refuse);
        }
        warnings().forEach(warning -> LOG.warn("Redis may lose accepted writes: {}", warning));
    }

    /// A sentence for each setting that may cost writes.
    List<String> warnings() {
        return Stream.of(eviction(), persistence(), sync()).flatMap(Optional::stream).toList();
    }

    /// The backlog, and entries whose writes wait in it, have no time to live: to volatile policies
    /// they are not there.
    private static boolean takesWrites(String policy) {
        return policy.startsWith("allkeys-");
    }

    private static void refuse(String policy) {
        throw new IllegalStateException(
                """
                maxmemory-policy of Redis is %s, which may evict writes that PostgreSQL does not have \
                yet: set it to volatile-lru, or to noeviction.\
                """
                        .formatted(policy));
    }

    private Optional<String> eviction() {
        var policy = policy();
        if (policy.isEmpty()) {
            return Optional.of(
                    "it does not tell its maxmemory-policy; use noeviction or volatile-lru.");
        }
        // Stopping the start would help nobody now; whoever sets a bound later should know.
        return policy.filter(RedisCheck::takesWrites)
                .map(it ->
                        it
                                + " evicts nothing only because maxmemory is 0; use noeviction or"
                                + " volatile-lru.");
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

    private boolean isUnbounded() {
        return info("maxmemory").or(() -> setting("maxmemory")).filter("0"::equals).isPresent();
    }

    private Optional<String> policy() {
        return info("maxmemory_policy").or(() -> setting("maxmemory-policy"));
    }

    /// Most who forbid CONFIG answer INFO.
    private Optional<String> info(String field) {
        try {
            return redis.await(redis.commands().info("memory"))
                    .lines()
                    .filter(line -> line.startsWith(field + ":"))
                    .map(line -> line.substring(field.length() + 1).strip())
                    .findFirst();
        } catch (RedisException forbidden) {
            return unknown(field, forbidden);
        }
    }

    private Optional<String> setting(String name) {
        try {
            return Optional.ofNullable(redis.await(redis.commands().configGet(name)).get(name));
        } catch (RedisException forbidden) {
            return unknown(name, forbidden);
        }
    }

    private static Optional<String> unknown(String name, RedisException forbidden) {
        LOG.info("cannot check {} of Redis: {}", name, forbidden.getMessage());
        return Optional.empty();
    }
}
