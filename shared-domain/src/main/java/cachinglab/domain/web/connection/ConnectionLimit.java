package cachinglab.domain.web.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the connections and closes those above the limit at once, before they say anything.
@Sharable
@Singleton
final class ConnectionLimit extends ChannelInboundHandlerAdapter {

    private final AtomicInteger open = new AtomicInteger();
    private final int most;
    private final Counter refused;

    ConnectionLimit(ConnectionSettings settings, MeterRegistry meters) {
        this.most = settings.most();
        this.refused = meters.counter("connections.refused");
        Gauge.builder("connections.open", open, AtomicInteger::get).register(meters);
    }

    @Override
    public void channelActive(ChannelHandlerContext connection) throws Exception {
        int number = open.incrementAndGet();
        connection.channel().closeFuture().addListener(_ -> open.decrementAndGet());
        if (number > most) {
            refused.increment();
            var _ = connection.close();
        } else {
            super.channelActive(connection);
        }
    }
}
