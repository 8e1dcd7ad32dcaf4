package cachinglab.cache.redis;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.NettyCustomizer;
import io.micronaut.configuration.lettuce.AbstractRedisConfiguration;
import io.micronaut.configuration.lettuce.ClientResourcesMutator;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import jakarta.inject.Singleton;

/// Lets the commands of many threads leave in one write to the socket: with a write for each, the
/// operating system takes more time than anything else on the hit path.
@Singleton
final class SharedWrites implements ClientResourcesMutator {

    private static final int COMMANDS = 256;

    @Override
    public void mutate(ClientResources.Builder builder, AbstractRedisConfiguration configuration) {
        builder.nettyCustomizer(
                new NettyCustomizer() {
                    @Override
                    public void afterChannelInitialized(Channel channel) {
                        channel.pipeline().addFirst(new FlushConsolidationHandler(COMMANDS, true));
                    }
                });
    }
}
