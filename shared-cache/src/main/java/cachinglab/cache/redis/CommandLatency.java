package cachinglab.cache.redis;

import cachinglab.cache.outage.Breaker;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.ProtocolKeyword;
import io.lettuce.core.resource.ClientResources;
import io.micronaut.configuration.lettuce.AbstractRedisConfiguration;
import io.micronaut.configuration.lettuce.ClientResourcesMutator;
import io.micronaut.configuration.lettuce.MetricsClientResourceMutator;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/// Tells the breaker how long Redis took for each command: from the socket and back to it, so that
/// threads of a busy service that wait for a CPU do not count as a slow Redis. Takes the place of
/// histograms for each command, which cost more on the hit path than finding an entry does.
@Singleton
@Replaces(MetricsClientResourceMutator.class)
final class CommandLatency implements ClientResourcesMutator, CommandLatencyRecorder {

    private final Breaker breaker;
    private final @Nullable CommandMeter meter;

    /// @param meter null unless commands are to be counted
    CommandLatency(Breaker breaker, @Nullable CommandMeter meter) {
        this.breaker = breaker;
        this.meter = meter;
    }

    @Override
    public void mutate(ClientResources.Builder builder, AbstractRedisConfiguration configuration) {
        builder.commandLatencyRecorder(this);
    }

    @Override
    public void recordCommandLatency(
            SocketAddress local,
            SocketAddress remote,
            ProtocolKeyword command,
            long firstResponse,
            long completion) {
        breaker.succeeded(completion);
        if (meter != null) {
            meter.count();
        }
    }
}
