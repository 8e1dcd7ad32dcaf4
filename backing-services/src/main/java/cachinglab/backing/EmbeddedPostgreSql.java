package cachinglab.backing;

import static cachinglab.backing.FreePort.LOOPBACK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own that loses nothing it has acknowledged. Only this machine reaches it;
/// whoever is on this machine does so without a password.
record EmbeddedPostgreSql(OwnServer server, int port) implements PostgreSql {

    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSql.class);
    private static final String NAME = "postgresql";
    private static final Duration START =
            Duration.ofSeconds(60); // also replays a crashed run's log

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "listen_addresses", LOOPBACK,
                    "unix_socket_directories", "",
                    "max_connections", "200",
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "timezone", "UTC",
                    "log_timezone", "UTC");

    static EmbeddedPostgreSql start(Run run) throws IOException {
        PostgreSqlBinaries binaries = PostgreSqlBinaries.unpacked();
        Path data = run.folder().resolve(NAME);
        if (!Files.exists(data)) {
            initialise(binaries, data, run);
        }
        return FreePort.serve(port -> start(run, binaries, data, port));
    }

    private static EmbeddedPostgreSql start(
            Run run, PostgreSqlBinaries binaries, Path data, int port) {
        try {
            List<String> command = serve(binaries, data, port);
            var server = OwnServer.started(() -> launch(run, command, port));
            return new EmbeddedPostgreSql(server, port);
        } catch (BackingServicesException e) {
            throw new BackingServicesException(
                    "PostgreSQL did not start: " + ServerLog.lastWords(run.log(NAME), e));
        } catch (IOException e) {
            throw new BackingServicesException("PostgreSQL cannot be run: " + e.getMessage());
        }
    }

    private static ServerProcess launch(Run run, List<String> command, int port)
            throws IOException {
        long begin = System.nanoTime();
        Process process = run.start(NAME, command);
        var probe = new PostgreSqlProbe(urlOf(port), USER, USER);
        String version = probe.awaitVersion(START, process::isAlive);
        LOG.info("PostgreSQL {} on {}:{} in {}", version, LOOPBACK, port, Elapsed.since(begin));
        return ServerProcess.of(NAME, process.toHandle());
    }

    private static List<String> serve(PostgreSqlBinaries binaries, Path data, int port)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(binaries.program("postgres"), "-D", data.toString()));
        command.addAll(List.of("-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return OrdinaryUser.command(data, command);
    }

    /// The data get their name when they are complete, so a start that was killed leaves no halves.
    private static void initialise(PostgreSqlBinaries binaries, Path data, Run run)
            throws IOException {
        Path growing = data.resolveSibling(NAME + ".new");
        Folders.delete(growing);
        List<String> command = new ArrayList<>();
        command.addAll(List.of(binaries.program("initdb"), "-D", growing.toString()));
        command.addAll(List.of("-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (run.isTemporary()) {
            command.add("--no-sync");
        }
        Command made = Command.run(OrdinaryUser.command(run.folder(), command));
        if (made.failed()) {
            throw new BackingServicesException(
                    "PostgreSQL's data cannot be made in %s: %s".formatted(data, made.lastLine()));
        }
        Files.move(growing, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String urlOf(int port) {
        return "jdbc:postgresql://%s:%d/postgres".formatted(LOOPBACK, port);
    }

    @Override
    public String jdbcUrl() {
        return urlOf(port);
    }

    @Override
    public String username() {
        return USER;
    }

    @Override
    public String password() {
        return USER;
    }

    @Override
    public Optional<OwnServer> own() {
        return Optional.of(server);
    }
}
