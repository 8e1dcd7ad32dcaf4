package cachinglab.strategy.flush;

import cachinglab.backing.AppendFsync;
import cachinglab.backing.Backing;
import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final String program =
            services.redisProcess().orElseThrow().info().command().orElseThrow();
    private final String folder = ask("dir");
    private final ProcessHandle redis = services.redisProcess().orElseThrow();
    private @Nullable Process guarded;

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

    void killRedis() throws IOException {
        if (guarded == null) {
            redis.destroyForcibly();
            redis.onExit().join();
        } else {
            guarded.getOutputStream().close();
            guarded.onExit().join();
        }
    }

    /// Starts Redis again with the data it had.
    void startRedisAgain() throws IOException {
        startRedis("--dir", folder, "--appendonly", "yes", "--appendfsync", "always");
    }

    /// Starts Redis again as one that keeps nothing would come back.
    void startRedisWithNothing() throws IOException {
        startRedis("--appendonly", "no");
    }

    /// Ends with the pipe to it: when that is closed, or its owner is gone.
    private void startRedis(String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("sh", "-c", "\"$0\" \"$@\" <&- & read -r _; kill -9 $!"));
        command.addAll(List.of(program, "--bind", "127.0.0.1", "--save", ""));
        command.addAll(List.of("--port", "" + URI.create(services.redisUri()).getPort()));
        command.addAll(List.of(settings));
        guarded =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
    }

    private List<ProcessHandle> postgreSql() {
        var server = services.postgreSqlProcess().orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private String ask(String setting) {
        try (var client = RedisClient.create(services.redisUri());
                var connection = client.connect()) {
            return connection.sync().configGet(setting).getOrDefault(setting, "");
        }
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
