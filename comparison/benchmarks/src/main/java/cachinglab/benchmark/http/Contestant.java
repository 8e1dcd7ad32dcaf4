package cachinglab.benchmark.http;

import cachinglab.backing.OrphanGuard;
import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
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

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

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

    /// Starts one, and does not wait for it.
    ///
    /// @param path what it is measured by
    static Contestant start(
            String name, Path jar, int port, String path, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_PORT", Integer.toString(port)); // Spring's name for it
        try {
            var process = builder.start();
            OrphanGuard.ofThisProcess().stopFirst(process.toHandle());
            return new Contestant(name, port, path, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public String path() {
        return path;
    }

    public long pid() {
        return process.pid();
    }

    double requestsPerSecond(Load load) throws Exception {
        return load.on(port, path);
    }

    /// This one, as soon as it answers its path.
    public Contestant ready() throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " did not start");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " is not ready after two minutes");
            }
            Thread.sleep(100);
        }
        return this;
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

    private boolean answers() {
        try (var connection = Connection.to(port)) {
            return connection.get(path).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
