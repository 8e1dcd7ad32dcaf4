package cachinglab.cache.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;

/// The meter `redis.commands`: those that were answered.
@Singleton
@Requires(property = "observation.enabled", value = StringUtils.TRUE)
final class CommandMeter {

    private final Counter answered;

    CommandMeter(MeterRegistry meters) {
        answered =
                Counter.builder("redis.commands")
                        .description("Commands and scripts that Redis answered")
                        .register(meters);
    }

    void count() {
        answered.increment();
    }
}
