package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.WRITE_BEHIND;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Strategy;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Redis is full and evicts nothing: it answers, and refuses to store (`noeviction`).
class FullRedisIT {

    private final RedisClient client = RedisClient.create(RunningLab.fleet().servers().redisUri());
    private final StatefulRedisConnection<String, String> redis = client.connect();
    private final Map<String, String> settings = redis.sync().configGet("maxmemory*");

    @AfterEach
    void makeRoom() {
        set("maxmemory", settings.getOrDefault("maxmemory", ""));
        set("maxmemory-policy", settings.getOrDefault("maxmemory-policy", ""));
        client.close();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"UNCACHED", "WRITE_BEHIND"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsWrittenIsWhatIsRead(Strategy strategy) throws IOException {
        try (var service = RunningLab.subject(strategy).connect()) {
            put(service, "before");
            assertThat(name(service)).isEqualTo("before");
            fill();

            for (var name : new String[] {"first", "second"}) {
                assertThat(put(service, name).status()).isEqualTo(200);
                assertThat(name(service)).isEqualTo(name);
                assertThat(name(service)).isEqualTo(name);
            }
            assertThat(service.get("/products?category=Kitchen").status()).isEqualTo(200);
            assertThat(service.get("/products?ids=2,3").status()).isEqualTo(200);
            assertThat(service.get("/cache/stats").text()).contains("\"breaker\":\"CLOSED\"");

            makeRoomAgain();
            assertThat(name(service)).isEqualTo("second");
        }
    }

    @Test
    void behindTheWritesNoneIsAcceptedAndReadsGoOn() throws IOException {
        try (var service = RunningLab.subject(WRITE_BEHIND).connect()) {
            put(service, "before");
            service.post("/write-behind/flush", "");
            fill();

            var refused = put(service, "refused");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("retry-after")).isNotEmpty();
            assertThat(name(service)).isEqualTo("before");

            makeRoomAgain();
            assertThat(put(service, "accepted").status()).isEqualTo(200);
            assertThat(name(service)).isEqualTo("accepted");
        }
    }

    private void fill() {
        set("maxmemory-policy", "noeviction");
        set("maxmemory", "1");
    }

    private void makeRoomAgain() {
        set("maxmemory", "0");
    }

    private void set(String name, String value) {
        redis.sync().configSet(name, value);
    }

    private static Response put(Connection service, String name) throws IOException {
        return service.put(
                "/products/4",
                """
                {"name": "%s", "price": 129.99, "category": "Sports"}\
                """
                        .formatted(name));
    }

    private static String name(Connection service) throws IOException {
        var text = service.get("/products/4").text();
        return text.replaceFirst(".*\"name\":\"(\\w+)\".*", "$1");
    }
}
