package cachinglab.domain.web.connection;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.micrometer.core.instrument.Timer;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;

/// Times each request for products or users, from its head until the head of its answer.
final class RequestTimer extends ChannelDuplexHandler {

    private final Timer timer;
    private long begin;
    private boolean timing;

    RequestTimer(Timer timer) {
        this.timer = timer;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            timing = isForTheShop(request.uri());
            begin = System.nanoTime();
        }
        super.channelRead(connection, message);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise)
            throws Exception {
        if (timing && message instanceof HttpResponse) {
            timing = false;
            timer.record(System.nanoTime() - begin, NANOSECONDS);
        }
        super.write(connection, message, promise);
    }

    private static boolean isForTheShop(String uri) {
        return uri.startsWith("/products") || uri.startsWith("/users");
    }
}
