package cachinglab.domain.web.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is cut off, and after what time; the clock is the test's own.
class RequestDeadlineTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EmbeddedChannel connection =
            new EmbeddedChannel(new RequestDeadline(Duration.ofSeconds(10), meters.counter("cut")));

    @BeforeEach
    void holdTheClock() {
        connection.freezeTime();
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void whoSendsByteByByteIsCutOff() {
        for (int second = 0; second < 10; second++) {
            receive("G");
            pass(1);
        }
        assertThat(connection.isOpen()).isFalse();
        assertThat(meters.counter("cut").count()).isOne();
    }

    @Test
    void whoStopsInTheMiddleIsCutOff() {
        receive("GET /products/1");
        pass(10);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoIsAnsweredIsNot() {
        for (int second = 0; second < 60; second++) {
            receive("GET");
            connection.writeOutbound(bytes("200"));
            pass(1);
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void whoSaysNothingIsLeftToTheIdleTimeout() {
        pass(60);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void anAnswerMayTakeHalfOfTheTime() {
        pass(4);
        receive("GET");
        pass(5);
        assertThat(connection.isOpen()).isTrue();
        connection.writeOutbound(bytes("200"));
        pass(60);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void anEarlyAnswerBuysNoMoreThanItsTime() {
        receive("POST");
        connection.writeOutbound(bytes("100 Continue"));
        for (int second = 0; second < 10; second++) {
            receive("x");
            pass(1);
        }
        assertThat(connection.isOpen()).isFalse();
    }

    private void receive(String text) {
        connection.writeInbound(bytes(text));
    }

    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            connection.advanceTimeBy(1, TimeUnit.SECONDS);
            connection.runScheduledPendingTasks();
        }
    }

    private static Object bytes(String text) {
        return Unpooled.copiedBuffer(text, US_ASCII);
    }
}
