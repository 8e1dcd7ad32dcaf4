package cachinglab.cache.redis;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micronaut.configuration.lettuce.AbstractRedisConfiguration;
import io.micronaut.configuration.lettuce.ClientResourcesMutator;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Looks for a lost Redis ten times a second. The client would wait up to half a minute.
@Singleton
final class PromptReconnects implements ClientResourcesMutator {

    private static final Duration PAUSE = Duration.ofMillis(100);

    @Override
    public void mutate(ClientResources.Builder builder, AbstractRedisConfiguration configuration) {
        builder.reconnectDelay(Delay.constant(PAUSE));
    }
}
