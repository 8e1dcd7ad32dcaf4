package cachinglab.cache.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.redis.OwnRedis;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whether a service is ready when its Redis is not.
class CacheHealthIT {

    private final OwnRedis redis = OwnRedis.start();
    private final Service service = serviceThat("cache.required", "false");
    private final Service needy = serviceThat("cache.required", "true");

    @AfterEach
    void close() {
        needy.close();
        service.close();
        redis.close();
    }

    @Test
    void withRedisBothAreReady() throws Exception {
        assertThat(service.get("/health/readiness").statusCode()).isEqualTo(200);
        assertThat(service.get("/health/readiness").body())
                .contains("\"cache\":{")
                .doesNotContain("degraded");
        assertThat(needy.get("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutRedisAServiceIsDegradedAndReady() throws Exception {
        service.get("/health/readiness");
        redis.kill();
        var answer = service.get("/health/readiness");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").contains("degraded");
    }

    @Test
    void withoutRedisAServiceThatNeedsItIsUnready() throws Exception {
        needy.get("/health/readiness");
        redis.kill();
        assertThat(needy.get("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(needy.get("/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void whileRedisHangsAServiceThatNeedsItIsUnready() throws Exception {
        needy.get("/health/readiness");
        redis.suspend();
        assertThat(needy.get("/health/readiness").statusCode()).isEqualTo(503);
        redis.resume();
        await().until(() -> needy.get("/health/readiness").statusCode() == 200);
    }

    @Test
    void withoutRedisReadsAreServedAndManagementIsNot() throws Exception {
        service.get("/things/1");
        redis.kill();
        var read = service.get("/things/1");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Cache-Status").orElse("none"))
                .startsWith("web; fwd=bypass; detail=");
        assertThat(service.get("/cache/stats").body())
                .contains("\"hits\":")
                .doesNotContain("memory");
        assertThat(service.get("/cache/entries/thing/1").statusCode()).isEqualTo(503);
        var eviction = service.delete("/cache");
        assertThat(eviction.statusCode()).isEqualTo(503);
        assertThat(eviction.headers().firstValue("Retry-After")).contains("1");
    }

    private Service serviceThat(String setting, String value) {
        return Service.with(
                Map.of("redis.uri", redis.uri(), "cache.command-timeout", "200ms", setting, value));
    }
}
