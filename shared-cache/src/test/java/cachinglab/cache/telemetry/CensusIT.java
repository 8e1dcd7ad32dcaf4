package cachinglab.cache.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cachinglab.cache.outage.Breaker;
import cachinglab.cache.redis.Keyspace;
import cachinglab.cache.redis.OwnRedis;
import cachinglab.cache.redis.Redis;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.protocol.CommandType;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How large the caches are, at a price that does not grow with them.
class CensusIT {

    private static final OwnRedis SERVER = OwnRedis.start();
    private static final ApplicationContext CONTEXT =
            ApplicationContext.run(Map.of("redis.uri", SERVER.uri(), "strategy.name", "census"));

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final Telemetry telemetry = new Telemetry(meters, Breaker.none());
    private final Census census =
            new Census(
                    CONTEXT.getBean(Redis.class),
                    CONTEXT.getBean(Keyspace.class),
                    telemetry,
                    meters);

    @SuppressWarnings("unchecked")
    private final RedisCommands<String, String> redis =
            CONTEXT.getBean(StatefulRedisConnection.class).sync();

    @AfterAll
    static void close() {
        CONTEXT.close();
        SERVER.close();
    }

    @BeforeEach
    void begin() {
        redis.flushall();
        telemetry.miss("product");
        telemetry.miss("product:list");
        telemetry.miss("user");
    }

    @Test
    void theEntriesOfAFewKeysAreCounted() {
        cached("census:product:1", "census:product:2", "census:product:{7}:3");
        cached("census:product:list:page=0:size=20", "census:user:1");
        census.take();
        assertThat(size("product").exact()).isTrue();
        assertThat(size("product").entries()).isEqualTo(3);
        assertThat(size("product:list").entries()).isEqualTo(1);
        assertThat(size("user").entries()).isEqualTo(1);
    }

    @Test
    void anEntryIsThatOfTheCacheWithTheLongestName() {
        telemetry.miss("product:top");
        cached("census:product:top:1");
        census.take();
        assertThat(size("product:top").entries()).isEqualTo(1);
        assertThat(size("product").entries()).isZero();
    }

    @Test
    void whatRedisDoesNotTellNobodyKnows() {
        census.take();
        redis.aclSetuser("default", new AclSetuserArgs().removeCommand(CommandType.SCAN));
        clock.add(Duration.ofSeconds(1));
        census.take();
        redis.aclSetuser("default", new AclSetuserArgs().addCommand(CommandType.SCAN));
        assertThat(Objects.requireNonNull(telemetry.stats().get("product")).size()).isNull();
    }

    @Test
    void whatIsBesideThemIsNoEntry() {
        cached("census:product:1:lease", "census:product:1:writers", "census:tag:{product}");
        cached("census:user:email=alice@example.com", "census:stream", "other:product:1");
        census.take();
        assertThat(size("product")).isEqualTo(new CacheSize(0, 0, true));
        assertThat(size("user")).isEqualTo(new CacheSize(0, 0, true));
    }

    @Test
    void theMemoryIsThatOfItsEntries() {
        redis.set("census:product:1", "x".repeat(10_000));
        redis.set("census:product:2", "x".repeat(20_000));
        census.take();
        assertThat(size("product").memory()).isBetween(30_000L, 45_000L);
    }

    /// One key of four is an entry.
    @Test
    void theEntriesOfManyKeysAreEstimatedFromAFew() {
        keys(40_000);
        redis.configResetstat();
        census.take();
        assertThat(calls("scan")).isEqualTo(20);
        assertThat(calls("memory\\|usage")).isEqualTo(20);
        assertThat(size("product").exact()).isFalse();
        assertThat(size("product").entries()).isCloseTo(10_000L, within(1_500L));
        assertThat(size("product").memory() / size("product").entries()).isBetween(40L, 200L);
    }

    @Test
    void howeverManyAskItIsTakenOnceASecond() {
        census.take();
        cached("census:product:1");
        census.take();
        assertThat(size("product").entries()).isZero();
        clock.add(Duration.ofSeconds(1));
        census.take();
        assertThat(size("product").entries()).isEqualTo(1);
    }

    private CacheSize size(String cache) {
        var stats = Objects.requireNonNull(telemetry.stats().get(cache));
        return Objects.requireNonNull(stats.size());
    }

    private void cached(String... keys) {
        for (String key : keys) {
            redis.set(key, "");
        }
    }

    private void keys(int count) {
        redis.eval(
                """
                for i = 1, tonumber(ARGV[1]) do
                  redis.call('SET', (i % 4 == 0 and 'census:product:' or 'other:') .. i, 'value')
                end
                return 0\
                """,
                ScriptOutputType.INTEGER, new String[0], Integer.toString(count));
    }

    private int calls(String command) {
        var found =
                Pattern.compile("cmdstat_" + command + ":calls=(\\d+)")
                        .matcher(redis.info("commandstats"));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
