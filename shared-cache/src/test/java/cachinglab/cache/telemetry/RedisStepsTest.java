package cachinglab.cache.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.KeyValue;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisStepsTest {

    private final RedisSteps steps = new RedisSteps();
    private final MutableHttpRequest<?> request = HttpRequest.GET("/products/1");

    @Test
    void whoAsksIsToldOfEachCommandAndItsAnswer() {
        request.header("Want-Server-Timing", "steps");

        assertThat(told())
                .containsPattern(
                        "^cache;dur=1, redis;desc=\"GET\";answer=nil;at=\\d{16};dur=0.310, "
                                + "redis;desc=\"lease\";answer=1;at=\\d{16};dur=0.250, "
                                + "redis;desc=\"GET\";answer=3B;at=\\d{16};dur=0.100, "
                                + "redis;desc=\"MGET\";answer=1/2;at=\\d{16};dur=0.100, "
                                + "redis;desc=\"accept\";answer=2;at=\\d{16};dur=0.100, "
                                + "redis;desc=\"accept\";answer=conflict;at=\\d{16};dur=0.100$");
    }

    @Test
    void whoDoesNotAskIsToldNothing() {
        assertThat(told()).isEqualTo("cache;dur=1");
    }

    private String told() {
        ServerRequestContext.with(request, this::work);
        var response = HttpResponse.ok().header("Server-Timing", "cache;dur=1");
        steps.tell(request, response);
        return response.getHeaders().get("Server-Timing");
    }

    private void work() {
        steps.answered("GET", 310_000, null);
        steps.answered("lease", 250_000, 1L);
        steps.answered("GET", 100_000, new byte[3]);
        steps.answered("MGET", 100_000, List.of(KeyValue.just("a", 1), KeyValue.empty("b")));
        steps.answered("accept", 100_000, List.of(2L));
        steps.answered("accept", 100_000, List.of("conflict".getBytes(UTF_8), 2L));
    }
}
