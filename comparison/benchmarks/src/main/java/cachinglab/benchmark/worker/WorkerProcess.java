package cachinglab.benchmark.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import cachinglab.backing.BackingServices;
import cachinglab.backing.OrphanGuard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A [Worker] as those see it who give the orders. All get the same JVM and the same settings.
///
/// Several may be started at once: the first order waits until its worker is ready. For one thread.
public final class WorkerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final List<String> JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms256m",
                    "-Xmx1536m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final String worker;
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private boolean ready;

    private WorkerProcess(String worker, Process process) {
        this.worker = worker;
        this.process = process;
        this.answers = process.inputReader(UTF_8);
        this.orders = process.outputWriter(UTF_8);
    }

    /// @param worker the name of its class; a name, since not every class can be loaded here
    public static WorkerProcess start(String worker, ClassPath classPath, BackingServices servers) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath.text(), WorkerMain.class.getName(), worker));
        var builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().putAll(servers.environment());
        try {
            var process = builder.start();
            OrphanGuard.ofThisProcess().stopFirst(process.toHandle());
            return new WorkerProcess(worker, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Has it do something, and waits until it is done.
    public double order(String order, long amount) throws InterruptedException {
        try {
            if (!ready) {
                answer();
                ready = true;
            }
            orders.write(order + ' ' + amount + '\n');
            orders.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(worker + " has ended", e);
        }
    }

    private double answer() throws InterruptedException {
        try {
            return CompletableFuture.supplyAsync(this::read)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException(worker + " does not answer", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(worker + " failed", e.getCause());
        }
    }

    /// Passes over what else is written there: logs.
    private double read() {
        try {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(WorkerMain.ANSWER)) {
                    return Double.parseDouble(line.substring(WorkerMain.ANSWER.length()));
                }
            }
            throw new IllegalStateException(worker + " has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            orders.close(); // it takes this as the end of its work
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
