package cachinglab.benchmark.worker;

import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/// Redisson with its own defaults.
public final class PlainRedisson {

    private PlainRedisson() {}

    public static RedissonClient client() {
        var config = new Config();
        config.useSingleServer().setAddress(Environment.redisUri());
        return Redisson.create(config);
    }
}
