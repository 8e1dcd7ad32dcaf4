package cachinglab.cache.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.redis.Redis;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Looking at single entries over HTTP.
class InspectionIT {

    private static final Service SERVICE = Service.with(Map.of("strategy.name", "look"));

    private final Redis redis = SERVICE.bean(Redis.class);

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void anEntryIsShownAsItLiesThere() throws Exception {
        SERVICE.get("/things/1");
        assertThat(SERVICE.get("/cache/entries/thing/1").body())
                .startsWith("{\"key\":\"look:thing:1\",\"type\":\"string\",\"ttl\":3")
                .containsPattern("\"size\":[1-9]\\d\\d?,")
                .contains("\"value\":{\"version\":1,\"expires\":")
                .contains("\"value\":{\"name\":\"new\",\"version\":1}}");
    }

    @Test
    void aWriteThatIsNotInPostgreSqlYetDoesNotExpire() throws Exception {
        redis.await(redis.commands().set("look:thing:2", "{}".getBytes(UTF_8)));
        assertThat(SERVICE.get("/cache/entries/thing/2").body()).contains("\"ttl\":-1,");
    }

    @Test
    void lookingChangesNothing() throws Exception {
        SERVICE.get("/things/3");
        long before = redis.await(redis.commands().pttl("look:thing:3"));
        SERVICE.get("/cache/entries/thing/3");
        assertThat(redis.await(redis.commands().pttl("look:thing:3")))
                .isPositive()
                .isLessThanOrEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thing/404",
                "other/1",
                "thing:1/1",
                "tag/1",
                "THING/1",
                "%00/1",
                "%2A/1",
                "thing/-1"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        SERVICE.get("/things/1");
        assertThat(SERVICE.get("/cache/entries/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void anIdThatIsNoneIsABadRequest() throws Exception {
        assertThat(SERVICE.get("/cache/entries/thing/1:lease").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get("/cache/entries/thing/9223372036854775808").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbageIsShownByItsSize(byte[] garbage) throws Exception {
        redis.await(redis.commands().setex("look:thing:5", 60, garbage));
        var answer = SERVICE.get("/cache/entries/thing/5");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"type\":\"string\"")
                .containsPattern("\"size\":\\d+")
                .doesNotContain("garbage");
    }

    static Stream<byte[]> garbage() {
        return Stream.of(
                "garbage".getBytes(UTF_8),
                "{\"version\":1,".getBytes(UTF_8),
                new byte[0],
                new byte[] {(byte) 0xff, 0, (byte) 0xc0},
                "[".repeat(100_000).getBytes(UTF_8),
                "{\"a\":".repeat(100_000).getBytes(UTF_8),
                "1".repeat(5_000).getBytes(UTF_8),
                ('"' + "garbage".repeat(200_000) + '"').getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e99999999999999999999",
                "\"\\u0000\"",
                "null",
                "[[]]",
                "{} garbage"
            })
    void oddJsonIsShown(String odd) throws Exception {
        redis.await(redis.commands().setex("look:thing:6", 60, odd.getBytes(UTF_8)));
        var answer = SERVICE.get("/cache/entries/thing/6");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aKeyOfAnotherTypeIsShownByItsType() throws Exception {
        redis.await(redis.commands().unlink("look:thing:7"));
        redis.await(redis.commands().lpush("look:thing:7", "garbage".getBytes(UTF_8)));
        assertThat(SERVICE.get("/cache/entries/thing/7").body())
                .contains("\"type\":\"list\",\"ttl\":-1")
                .doesNotContain("garbage");
    }
}
