package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackingServicesIT {

    private static BackingServices services;

    @BeforeAll
    static void start() {
        services = BackingServices.start(Embedded.options());
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on"})
    void postgreSqlLosesNothingItAcknowledged(String setting, String value) throws SQLException {
        assertThat(show(setting)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "listen_addresses, 127.0.0.1",
        "log_timezone, UTC",
        "max_connections, 200",
        "server_encoding, UTF8"
    })
    void postgreSqlIsSetUpForTheServices(String setting, String value) throws SQLException {
        assertThat(show(setting)).isEqualTo(value);
    }

    @Test
    void itIsPostgreSql18() throws SQLException {
        assertThat(show("server_version")).startsWith("18.");
    }

    @ParameterizedTest
    @CsvSource({
        "appendonly, yes",
        "appendfsync, everysec",
        "maxmemory, 268435456",
        "maxmemory-policy, volatile-lru",
        "bind, 127.0.0.1",
        "save, ''"
    })
    void redisForgetsNoPendingWrite(String setting, String value) {
        assertThat(configOf(services)).containsEntry(setting, value);
    }

    @Test
    void redisWritesEveryAnswerToDiskFirstIfAsked() {
        try (var careful =
                BackingServices.start(
                        Embedded.options()
                                .needing(false, true)
                                .withAppendFsync(AppendFsync.ALWAYS))) {
            assertThat(configOf(careful)).containsEntry("appendfsync", "always");
        }
    }

    @Test
    void aSecondRunHasServersOfItsOwn() throws SQLException {
        try (var second = BackingServices.start(Embedded.options())) {
            Sql.execute(second.jdbcUrl(), "CREATE TABLE of_the_second (id int)");
            assertThat(second.redisUri()).isNotEqualTo(services.redisUri());
            assertThat(Sql.value(services.jdbcUrl(), "SELECT to_regclass('of_the_second')"))
                    .isNull();
        }
    }

    @Test
    void whatIsConfiguredIsUsedAndOutlivesTheRun() throws SQLException {
        var configured =
                new ConfiguredServers(
                        Optional.of(services.jdbcUrl()),
                        Optional.of("postgres"),
                        Optional.empty(),
                        Optional.of(services.redisUri()),
                        Optional.empty());
        try (var run = BackingServices.start(Embedded.options().withConfigured(configured))) {
            assertThat(run.postgreSqlProcess()).isEmpty();
            assertThat(run.redisProcess()).isEmpty();
            assertThat(run.environment())
                    .isEqualTo(
                            Map.of(
                                    "DATASOURCES_DEFAULT_URL", services.jdbcUrl(),
                                    "DATASOURCES_DEFAULT_USERNAME", "postgres",
                                    "REDIS_URI", services.redisUri()));
        }
        assertThat(show("server_version")).isNotEmpty();
    }

    @Test
    void aRunWithoutACacheHasNoRedis() {
        try (var uncached = BackingServices.start(Embedded.options().needing(true, false))) {
            assertThat(uncached.environment()).doesNotContainKey("REDIS_URI");
        }
    }

    private static String show(String setting) throws SQLException {
        return Sql.value(services.jdbcUrl(), "SHOW " + setting);
    }

    private static Map<String, String> configOf(BackingServices run) {
        try (RedisClient client = RedisClient.create(run.redisUri());
                var connection = client.connect()) {
            return connection.sync().configGet("*");
        }
    }
}
