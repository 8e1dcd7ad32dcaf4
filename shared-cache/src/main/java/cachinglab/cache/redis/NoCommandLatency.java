package cachinglab.cache.redis;

import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.micronaut.configuration.lettuce.AbstractRedisConfiguration;
import io.micronaut.configuration.lettuce.ClientResourcesMutator;
import io.micronaut.configuration.lettuce.MetricsClientResourceMutator;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/// Keeps the client from entering every command into histograms: on the hit path that costs more
/// than finding an entry does, and the cache's own meters say what is of interest.
@Singleton
@Replaces(MetricsClientResourceMutator.class)
final class NoCommandLatency implements ClientResourcesMutator {

    @Override
    public void mutate(ClientResources.Builder builder, AbstractRedisConfiguration configuration) {
        builder.commandLatencyRecorder(CommandLatencyRecorder.disabled());
    }
}
