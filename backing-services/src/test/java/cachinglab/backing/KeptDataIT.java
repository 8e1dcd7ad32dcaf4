package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KeptDataIT {

    private Path folder;

    @BeforeEach
    void chooseAFolder(@TempDir Path parent) {
        folder = parent.resolve("my kept 'data'");
    }

    @Test
    void theNextRunFindsWhatThisOneWrote() throws SQLException {
        try (var first = start()) {
            Sql.execute(first.jdbcUrl(), "CREATE TABLE kept AS SELECT 42 AS answer");
            redis(first, "SET", "kept");
        }
        try (var second = start()) {
            assertThat(Sql.value(second.jdbcUrl(), "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(redis(second, "GET", "kept")).isEqualTo("42");
        }
    }

    @Test
    void theyAreFoundAfterTheRunAndItsGuardWereKilled() throws Exception {
        try (var killed = ChildJvm.start(Owner.class, folder.toString())) {
            OwnedServers servers = OwnedServers.parse(killed.await("READY"));
            Sql.execute(servers.jdbcUrl(), "CREATE TABLE kept AS SELECT 42 AS answer");
            Command.run("sh", "-c", "kill -KILL " + servers.guard().pid());
            killed.signal("KILL");
            killed.awaitEnd();
            try (var next = start()) {
                assertThat(servers.living()).isEmpty();
                assertThat(Sql.value(next.jdbcUrl(), "SELECT answer FROM kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void twoRunsDoNotShareAFolder() {
        try (var first = start()) {
            assertThat(first.jdbcUrl()).isNotEmpty();
            assertThatThrownBy(this::start)
                    .isInstanceOf(BackingServicesException.class)
                    .hasMessageContaining("is in use by another run");
        }
    }

    @Test
    void norDoTwoProcesses() throws IOException, InterruptedException {
        try (var first = start();
                var second = ChildJvm.start(Owner.class, folder.toString())) {
            assertThat(second.await("FAILED")).contains("is in use by another run");
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(first.postgreSqlProcess()).isPresent();
        }
    }

    private BackingServices start() {
        return BackingServices.start(Embedded.options().withData(Optional.of(folder)));
    }

    private static String redis(BackingServices run, String command, String key) {
        try (RedisClient client = RedisClient.create(run.redisUri());
                var connection = client.connect()) {
            return command.equals("SET")
                    ? connection.sync().set(key, "42")
                    : connection.sync().get(key);
        }
    }
}
