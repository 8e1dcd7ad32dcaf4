package cachinglab.domain.web.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/// Puts [ConnectionLimit] and [RequestDeadline] before every connection that is accepted.
@Singleton
final class GuardedConnections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final BeanProvider<ConnectionLimit> limit;
    private final BeanProvider<ConnectionSettings> settings;
    private final BeanProvider<MeterRegistry> meters;

    GuardedConnections(
            BeanProvider<ConnectionLimit> limit,
            BeanProvider<ConnectionSettings> settings,
            BeanProvider<MeterRegistry> meters) {
        this.limit = limit;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Listener());
        return event.getBean();
    }

    private void guard(Channel connection) {
        var cutOff = meters.get().counter("connections.cut.off");
        var deadline = new RequestDeadline(settings.get().requestTimeout(), cutOff);
        connection.pipeline().addFirst(limit.get(), deadline);
    }

    private final class Listener implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
        }
    }

    private final class Connection implements NettyServerCustomizer {

        private final Channel channel;

        Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onInitialPipelineBuilt() {
            guard(channel);
        }
    }
}
