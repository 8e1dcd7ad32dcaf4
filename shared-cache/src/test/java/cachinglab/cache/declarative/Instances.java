package cachinglab.cache.declarative;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/// Instances of one service, over one Redis and the same [Rows].
final class Instances {

    private static final Map<String, String> PATIENT =
            Map.of("cache.load-wait", "20s", "cache.command-timeout", "5s");

    static final ApplicationContext ONE = with(PATIENT);
    static final ApplicationContext OTHER = with(PATIENT);

    private Instances() {}

    /// @param settings as in a properties file
    static ApplicationContext with(Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("strategy.name", "annotated");
        properties.put("cache.annotated.brief-prices.time-to-live", "30s");
        properties.put("cache.annotated.brief-prices.null-time-to-live", "0s");
        return ApplicationContext.run(properties);
    }

    static Shop shop(ApplicationContext instance) {
        return instance.getBean(Shop.class);
    }

    /// Commands that pass the caches by.
    @SuppressWarnings("unchecked")
    static RedisCommands<String, String> redis(ApplicationContext instance) {
        return instance.getBean(StatefulRedisConnection.class).sync();
    }
}
