package cachinglab.cache.web;

import cachinglab.cache.redis.Redis;
import cachinglab.cache.web.Statistics.RedisUse;
import io.lettuce.core.RedisException;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How full Redis is: three commands that take no longer when it is fuller.
@Singleton
final class RedisGauge {

    private final Redis redis;

    RedisGauge(Redis redis) {
        this.redis = redis;
    }

    /// Null if Redis does not answer: what else is known can be told all the same.
    @Nullable RedisUse read() {
        try {
            var keys = redis.commands().dbsize();
            var memory = redis.commands().info("memory");
            var stats = redis.commands().info("stats");
            return use(redis.await(keys), redis.await(memory) + redis.await(stats));
        } catch (RedisException outage) {
            return null;
        }
    }

    private static RedisUse use(long keys, String info) {
        return new RedisUse(
                keys,
                number(info, "used_memory"),
                number(info, "maxmemory"),
                field(info, "maxmemory_policy"),
                number(info, "evicted_keys"),
                number(info, "expired_keys"));
    }

    private static long number(String info, String name) {
        String value = field(info, name);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    /// A line of what INFO answers; empty if this Redis has none of that name.
    private static String field(String info, String name) {
        var line = Pattern.compile("^" + name + ":(\\S+)", Pattern.MULTILINE).matcher(info);
        return line.find() ? line.group(1) : "";
    }
}
