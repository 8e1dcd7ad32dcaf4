package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(
        named = "backing",
        matches = "testcontainers",
        disabledReason = "containers only with -Dbacking=testcontainers")
class ContainersIT {

    private static BackingServices services;

    @BeforeAll
    static void start() {
        services =
                BackingServices.start(
                        new BackingOptions(
                                true,
                                true,
                                Optional.empty(),
                                AppendFsync.ALWAYS,
                                Backing.TESTCONTAINERS,
                                ConfiguredServers.none()));
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void postgreSqlInAContainerIsDurable() throws SQLException {
        assertThat(Sql.value(services.jdbcUrl(), "SHOW fsync")).isEqualTo("on");
        assertThat(Sql.value(services.jdbcUrl(), "SHOW max_connections")).isEqualTo("200");
    }

    @Test
    void redisInAContainerHasTheSameSettings() {
        try (RedisClient client = RedisClient.create(services.redisUri());
                var connection = client.connect()) {
            assertThat(connection.sync().configGet("*"))
                    .containsEntry("appendonly", "yes")
                    .containsEntry("appendfsync", "always")
                    .containsEntry("maxmemory-policy", "volatile-lru");
        }
    }
}
