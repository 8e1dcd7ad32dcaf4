package cachinglab.benchmark;

import cachinglab.backing.OrphanGuard;
import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server to be measured, as a process of its own. All get the same JVM and the same settings.
public final class Contestant implements AutoCloseable {

    private static final List<String> JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms512m",
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final String name;
    private final int port;
    private final String path;
    private final Process process;

    private Contestant(String name, int port, String path, Process process) {
        this.name = name;
        this.port = port;
        this.path = path;
        this.process = process;
    }

    /// Starts one and waits until it answers its path.
    ///
    /// @param what the arguments that say what Java runs
    /// @param path what it is measured by
    public static Contestant start(
            String name, int port, String path, Map<String, String> environment, String... what)
            throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(what));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        try {
            var process = builder.start();
            OrphanGuard.ofThisProcess().stopFirst(process.toHandle());
            return new Contestant(name, port, path, process).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    Contestant named(String other) {
        return new Contestant(other, port, path, process);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    double requestsPerSecond(Load load) throws Exception {
        return load.on(port, path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private Contestant ready() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " did not start");
            }
            if (answers()) {
                return this;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(name + " is not ready after a minute");
    }

    private boolean answers() {
        try (var connection = Connection.to(port)) {
            return connection.get(path).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
