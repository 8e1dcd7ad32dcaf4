package cachinglab.cache.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a client is told of the cache.
class CacheHeadersIT {

    private static final Service SERVICE = Service.with(Map.of("strategy.name", "headers"));

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @BeforeEach
    void evictAll() throws Exception {
        SERVICE.delete("/cache");
    }

    @Test
    void theFirstReadIsAMissAndTheSecondAHit() throws Exception {
        assertThat(cacheStatus(SERVICE.get("/things/1")))
                .isEqualTo("headers; fwd=uri-miss; stored");
        assertThat(cacheStatus(SERVICE.get("/things/1"))).matches("headers; hit; ttl=3[2-6]\\d\\d");
    }

    @Test
    void aWriteIsForwarded() throws Exception {
        assertThat(cacheStatus(SERVICE.delete("/things/1"))).isEqualTo("headers; fwd=method");
    }

    @Test
    void whatHasNothingToDoWithACacheSaysNothingOfIt() throws Exception {
        assertThat(SERVICE.get("/cache/stats").headers().map())
                .doesNotContainKeys("cache-status", "server-timing");
    }

    @Test
    void theTimeSpentIsTold() throws Exception {
        assertThat(SERVICE.get("/things/1").headers().firstValue("Server-Timing"))
                .hasValueSatisfying(value -> assertThat(value).matches("cache;dur=\\d+\\.\\d{3}"));
    }

    @Test
    void unlessItIsSwitchedOff() throws Exception {
        try (var discreet = Service.with(Map.of("server-timing.enabled", "false"))) {
            var answer = discreet.get("/things/1");
            assertThat(answer.headers().map())
                    .containsKey("cache-status")
                    .doesNotContainKey("server-timing");
        }
    }

    private static String cacheStatus(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("none");
    }
}
