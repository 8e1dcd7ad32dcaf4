package cachinglab.domain.web.connection;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.micrometer.core.instrument.Counter;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Closes a connection that keeps sending and gets no answer, since what it sends never becomes a
/// request. Idle timeouts do not see that: every byte begins them anew.
///
/// A request costs a few assignments. A timer looks twice per timeout whether what it saw
/// unanswered the last time still is.
final class RequestDeadline extends ChannelDuplexHandler {

    private final Duration timeout;
    private final Counter cutOff;
    private boolean unanswered;
    private boolean late;
    private @Nullable Future<?> timer;

    RequestDeadline(Duration timeout, Counter cutOff) {
        this.timeout = timeout;
        this.cutOff = cutOff;
    }

    @Override
    public void channelActive(ChannelHandlerContext connection) throws Exception {
        long half = timeout.toNanos() / 2;
        timer =
                connection
                        .executor()
                        .scheduleAtFixedRate(() -> look(connection), half, half, NANOSECONDS);
        super.channelActive(connection);
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) throws Exception {
        unanswered = true;
        super.channelRead(connection, bytes);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object bytes, ChannelPromise promise)
            throws Exception {
        unanswered = false;
        late = false;
        super.write(connection, bytes, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) throws Exception {
        if (timer != null) {
            timer.cancel(false);
        }
        super.channelInactive(connection);
    }

    private void look(ChannelHandlerContext connection) {
        if (unanswered && late) {
            cutOff.increment();
            var _ = connection.close();
        }
        late = unanswered;
    }
}
