package cachinglab.cache.web;

import cachinglab.cache.redis.Redis;
import cachinglab.cache.web.Statistics.RedisUse;
import io.lettuce.core.RedisException;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How full Redis is: two commands that take no longer when it is fuller.
@Singleton
final class RedisGauge {

    private static final Pattern USED = Pattern.compile("^used_memory:(\\d+)", Pattern.MULTILINE);

    private final Redis redis;

    RedisGauge(Redis redis) {
        this.redis = redis;
    }

    /// Null if Redis does not answer: what else is known can be told all the same.
    @Nullable RedisUse read() {
        try {
            var keys = redis.commands().dbsize();
            var used = USED.matcher(redis.await(redis.commands().info("memory")));
            return new RedisUse(redis.await(keys), used.find() ? Long.parseLong(used.group(1)) : 0);
        } catch (RedisException outage) {
            return null;
        }
    }
}
