package cachinglab.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Servers of ours can be taken away, and come back where they were.
class OwnServerIT {

    private static BackingServices services;

    @BeforeAll
    static void start() {
        services = BackingServices.start(Embedded.options().withAppendFsync(AppendFsync.ALWAYS));
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void aRedisThatWasKilledComesBackWithWhatItAcknowledged() {
        redis(commands -> commands.set("acknowledged", "before the kill"));

        services.ownRedis().kill();
        assertThat(services.redisProcess()).isEmpty();
        services.ownRedis().startAgain();

        assertThat(redis(commands -> commands.get("acknowledged"))).isEqualTo("before the kill");
    }

    @Test
    void aSuspendedRedisAnswersWhenItIsResumed() {
        services.ownRedis().suspend();
        assertThatThrownBy(() -> redis(RedisCommands::ping)).isInstanceOf(RuntimeException.class);

        services.ownRedis().resume();

        assertThat(redis(RedisCommands::ping)).isEqualTo("PONG");
    }

    @Test
    void aPostgreSqlThatWasKilledOrStoppedComesBackWithItsRows() throws SQLException {
        Sql.execute(services.jdbcUrl(), "CREATE TABLE kept AS SELECT 1 AS n");

        services.ownPostgreSql().kill();
        services.ownPostgreSql().startAgain();
        Sql.execute(services.jdbcUrl(), "INSERT INTO kept VALUES (2)");
        services.ownPostgreSql().stop();
        assertThat(services.postgreSqlProcess()).isEmpty();
        services.ownPostgreSql().startAgain();

        assertThat(Sql.value(services.jdbcUrl(), "SELECT count(*) FROM kept")).isEqualTo("2");
    }

    @Test
    void whatIsStartedAgainStopsWithTheRun() {
        List<ServerProcess> servers;
        OwnServer redis;
        try (var run = BackingServices.start(Embedded.options().needing(false, true))) {
            redis = run.ownRedis();
            redis.kill();
            redis.startAgain();
            servers = run.redisProcess().stream().map(it -> ServerProcess.of("redis", it)).toList();
            assertThat(servers).hasSize(1).allMatch(ServerProcess::isAlive);
        }
        assertThat(servers).noneMatch(ServerProcess::isAlive);
        assertThatThrownBy(redis::startAgain).hasMessage("The run of redis is over.");
    }

    @Test
    void whatLivesIsNotStartedAgain() {
        assertThatThrownBy(() -> services.ownRedis().startAgain())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("redis still lives.");
    }

    @Test
    void whatIsConfiguredIsNotOursToTakeAway() {
        var configured =
                new ConfiguredServers(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(services.redisUri()),
                        Optional.empty());
        var options = Embedded.options().needing(false, true).withConfigured(configured);
        try (var run = BackingServices.start(options)) {
            assertThatThrownBy(run::ownRedis)
                    .isInstanceOf(BackingServicesException.class)
                    .hasMessageStartingWith("Redis is no process of ours");
        }
    }

    private static String redis(Function<RedisCommands<String, String>, String> command) {
        var uri = RedisURI.create(services.redisUri());
        uri.setTimeout(Duration.ofMillis(500));
        try (RedisClient client = RedisClient.create(uri);
                var connection = client.connect()) {
            return command.apply(connection.sync());
        }
    }
}
