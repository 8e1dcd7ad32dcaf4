package cachinglab.strategy.flush;

import cachinglab.backing.AppendFsync;
import cachinglab.backing.Backing;
import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL to suspend and a Redis to kill, which forgets nothing it has acknowledged. The tests
/// of this JVM share them, one after the other.
public final class OwnServers {

    private static final class Only {
        static final OwnServers SHARED = new OwnServers();
    }

    private final BackingServices services =
            BackingServices.start(
                    new BackingOptions(
                            true,
                            true,
                            Optional.empty(),
                            AppendFsync.ALWAYS,
                            Backing.EMBEDDED,
                            ConfiguredServers.none()));

    private OwnServers() {}

    public static OwnServers shared() {
        return Only.SHARED;
    }

    Stream<Object> properties() {
        return Stream.of(
                "datasources.default.url", services.jdbcUrl(),
                "datasources.default.username", services.username(),
                "datasources.default.password", services.password(),
                "datasources.default.connection-timeout", 500,
                "datasources.default.validation-timeout", 250,
                "redis.uri", services.redisUri());
    }

    public String redisUri() {
        return services.redisUri();
    }

    /// It neither answers nor hangs up: the server and each of its connections' processes.
    void suspendPostgreSql() {
        signal("STOP", postgreSql());
    }

    void resumePostgreSql() {
        signal("CONT", postgreSql());
    }

    void killRedis() {
        services.ownRedis().kill();
    }

    /// Starts Redis again with the data it had.
    void startRedisAgain() {
        services.ownRedis().startAgain();
    }

    /// Starts Redis again as one that keeps nothing would come back.
    void startRedisWithNothing() {
        startRedisAgain();
        try (var client = RedisClient.create(redisUri());
                var connection = client.connect()) {
            connection.sync().flushall();
        }
    }

    private List<ProcessHandle> postgreSql() {
        var server = services.postgreSqlProcess().orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
