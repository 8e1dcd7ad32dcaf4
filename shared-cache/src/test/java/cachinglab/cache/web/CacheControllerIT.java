package cachinglab.cache.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cachinglab.cache.redis.Keyspace;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Management of the caches over HTTP.
class CacheControllerIT {

    private static final Service SERVICE =
            Service.with(Map.of("strategy.name", "manage", "micronaut.server.host", "0.0.0.0"));

    @SuppressWarnings("unchecked")
    private final RedisCommands<String, String> redis =
            SERVICE.bean(StatefulRedisConnection.class).sync();

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @BeforeEach
    void evictAll() {
        SERVICE.bean(Keyspace.class).evict("*");
    }

    @Test
    void statisticsTellOfEachCache() throws Exception {
        SERVICE.get("/things/1");
        SERVICE.get("/things/1");
        assertThat(SERVICE.get("/cache/stats").body())
                .contains("\"thing\":{")
                .containsPattern("\"hits\":[1-9]")
                .containsPattern("\"misses\":[1-9]")
                .contains("\"hitRate\":");
    }

    @Test
    void alsoOfTheLastMinute() throws Exception {
        SERVICE.get("/things/1");
        assertThat(SERVICE.get("/cache/stats").body())
                .containsPattern("\"lastMinute\":\\{\"lookups\":[1-9]");
    }

    @Test
    void andOfWhatEachTakes() throws Exception {
        SERVICE.get("/things/1");
        await().untilAsserted(() ->
                assertThat(SERVICE.get("/cache/stats").body())
                        .contains("\"size\":{\"entries\":1,\"memory\":"));
    }

    @Test
    void andHowFullRedisIs() throws Exception {
        SERVICE.get("/things/1");
        assertThat(SERVICE.get("/cache/stats").body())
                .containsPattern("\"redis\":\\{\"entries\":[1-9]\\d*,\"memory\":\\d{5,}")
                .containsPattern("\"maxMemory\":\\d+,\"evictionPolicy\":\"[a-z-]+\"")
                .containsPattern("\"evictedKeys\":\\d+,\"expiredKeys\":\\d+}");
    }

    @Test
    void allCanBeEvicted() throws Exception {
        SERVICE.get("/things/1");
        SERVICE.get("/things/2");
        assertThat(SERVICE.delete("/cache").body()).isEqualTo("{\"removed\":2}");
        assertThat(redis.exists("manage:thing:1", "manage:thing:2")).isZero();
    }

    @Test
    void whatMatchesAPatternCanBeEvicted() throws Exception {
        SERVICE.get("/things/1");
        SERVICE.get("/things/22");
        assertThat(SERVICE.delete("/cache/entries?pattern=thing:?").body())
                .isEqualTo("{\"removed\":1}");
        assertThat(redis.exists("manage:thing:22")).isEqualTo(1);
    }

    @Test
    void aTagCanBeEvicted() throws Exception {
        redis.setex("manage:tag:{product}", 60, "state");
        assertThat(SERVICE.delete("/cache/tags/product").statusCode()).isEqualTo(200);
        assertThat(redis.get("manage:tag:{product}")).isNotEqualTo("state");
    }

    @Test
    void withoutAPatternNothingIsEvicted() throws Exception {
        SERVICE.get("/things/1");
        assertThat(SERVICE.delete("/cache/entries").statusCode()).isEqualTo(400);
        assertThat(redis.exists("manage:thing:1")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cache",
                "/cache/entries",
                "/cache/entries?pattern=*",
                "/cache/tags/product"
            })
    void callersElsewhereEvictNothing(String path) throws Exception {
        var elsewhere = addressOfThisMachine();
        assumeThat(elsewhere).as("an address beside loopback").isPresent();
        SERVICE.get("/things/1");
        var answer = SERVICE.send("DELETE", elsewhere.orElseThrow().getHostAddress(), path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(redis.exists("manage:thing:1")).isEqualTo(1);
    }

    @Test
    void aPageOfAnotherSiteEvictsNothing() throws Exception {
        SERVICE.get("/things/1");
        var answer = SERVICE.delete("/cache", "Origin", "http://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(redis.exists("manage:thing:1")).isEqualTo(1);
    }

    private static Optional<InetAddress> addressOfThisMachine() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}
