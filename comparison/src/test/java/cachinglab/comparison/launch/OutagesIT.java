package cachinglab.comparison.launch;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import cachinglab.comparison.LabException;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is taken away on purpose comes back as it was, and leaves nothing behind if it does not.
class OutagesIT {

    private static final Ports PORTS = Ports.free(EnumSet.of(UNCACHED));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Fleet fleet = fleet();
    private final Outages outages = fleet.outages();

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void serversComeBackWithTheirDataAndEndInWhateverState() throws Exception {
        redis(redis -> redis.set("kept", "all the while"));
        sql("CREATE TABLE kept AS SELECT 1 AS number");

        twice(outages::stopRedis);
        assertThatThrownBy(this::kept).isInstanceOf(RedisException.class);
        assertThatThrownBy(outages::hangRedis)
                .isInstanceOf(LabException.class)
                .hasMessage("Redis is stopped, so it cannot hang: start it first.");
        twice(outages::startRedis);
        kept();
        twice(outages::hangRedis);
        assertThatThrownBy(this::kept).isInstanceOf(RedisException.class);
        twice(outages::startRedis);
        kept();
        twice(outages::stopPostgres);
        assertThatThrownBy(() -> sql("SELECT 1")).isInstanceOf(SQLException.class);
        twice(outages::startPostgres);
        sql("UPDATE kept SET number = 2");

        var servers = processes();
        outages.stopPostgres();
        outages.hangRedis();
        fleet.close();

        assertThat(servers).hasSizeGreaterThan(1);
        await().untilAsserted(() -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aKillOnRequestIsNoNews() throws Exception {
        fleet.start();
        var watch = Thread.ofVirtual().start(this::watch);

        fleet.kill(UNCACHED);
        fleet.kill(UNCACHED);
        var service = fleet.restart(UNCACHED);

        assertThat(Readiness.of(PORTS.of(UNCACHED))).isTrue();
        assertThat(watch.isAlive()).isTrue();
        assertThat(text()).doesNotContain("ended by itself");

        ProcessHandle.of(service.pid()).orElseThrow().destroyForcibly();

        assertThat(watch.join(Duration.ofSeconds(10))).isTrue();
        await().until(() -> text().contains("uncached ended by itself with exit code 137"));
    }

    @Test
    void configuredServersAreLeftAlone() {
        var database = fleet.servers().database();
        var configured =
                new ConfiguredServers(
                        Optional.of(database.url()),
                        Optional.of(database.username()),
                        Optional.empty(),
                        Optional.of(fleet.servers().redisUri()),
                        Optional.empty());
        var options = BackingOptions.both().withConfigured(configured);
        try (var services = BackingServices.start(options)) {
            var others = new OwnOutages(services);

            for (var action :
                    List.<Runnable>of(others::stopRedis, others::hangRedis, others::startRedis)) {
                assertThatThrownBy(action::run)
                        .isInstanceOf(LabException.class)
                        .hasMessage(
                                "Redis is no process of ours, but one that is configured or in a"
                                        + " container.");
            }
            assertThatThrownBy(others::stopPostgres)
                    .isInstanceOf(LabException.class)
                    .hasMessageStartingWith("PostgreSQL is no process of ours");
        }
    }

    private void watch() {
        try {
            fleet.watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void twice(Runnable action) {
        action.run();
        action.run();
    }

    private void kept() {
        redis(redis -> assertThat(redis.get("kept")).isEqualTo("all the while"));
    }

    private void redis(Consumer<RedisCommands<String, String>> work) {
        var uri = RedisURI.create(fleet.servers().redisUri());
        uri.setTimeout(Duration.ofSeconds(1));
        try (var client = RedisClient.create(uri);
                var connection = client.connect()) {
            work.accept(connection.sync());
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = fleet.servers().database().connect();
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private List<ProcessHandle> processes() {
        var services = fleet.servers().services();
        return Stream.of(services.redisProcess(), services.postgreSqlProcess())
                .flatMap(Optional::stream)
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Fleet fleet() {
        try {
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            return Fleet.overServersOfItsOwn(
                    Installation.here(), PORTS, Optional.empty(), new Progress(out, false));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
