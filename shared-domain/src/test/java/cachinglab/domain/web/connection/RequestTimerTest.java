package cachinglab.domain.web.connection;

import static io.netty.handler.codec.http.HttpMethod.GET;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import org.junit.jupiter.api.Test;

class RequestTimerTest {

    private final Timer timer = new SimpleMeterRegistry().timer("shop.requests");
    private final EmbeddedChannel connection = new EmbeddedChannel(new RequestTimer(timer));

    @Test
    void eachRequestForTheShopIsTimedOnceItIsAnswered() {
        ask("/products/1");
        assertThat(timer.count()).isZero();

        answer();
        ask("/users?page=0");
        answer();

        assertThat(timer.count()).isEqualTo(2);
    }

    @Test
    void whoLooksAtTheMetersIsNot() {
        ask("/prometheus");
        answer();

        assertThat(timer.count()).isZero();
    }

    private void ask(String uri) {
        connection.writeInbound(new DefaultFullHttpRequest(HTTP_1_1, GET, uri));
    }

    private void answer() {
        connection.writeOutbound(new DefaultFullHttpResponse(HTTP_1_1, OK));
    }
}
