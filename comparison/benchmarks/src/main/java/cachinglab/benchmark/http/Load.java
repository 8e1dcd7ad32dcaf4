package cachinglab.benchmark.http;

import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Asks for one address over and over: with wrk where it is installed, else with our own clients,
/// which cost more and so show less. Only for 127.0.0.1.
public record Load(boolean wrk, int connections, Duration time) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    public static Load of(int connections, Duration time) {
        return new Load(isInstalled(), connections, time);
    }

    /// Requests per second.
    public double on(int port, String path) throws Exception {
        return wrk ? byWrk(port, path) : byOurselves(port, path);
    }

    private double byWrk(int port, String path) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                "wrk",
                                "-t1",
                                "-c" + connections,
                                "-d" + time.toSeconds() + "s",
                                "http://127.0.0.1:" + port + path)
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var rate = RATE.matcher(output);
        if (output.contains("Non-2xx") || !rate.find()) {
            throw new IllegalStateException("wrk says: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private double byOurselves(int port, String path)
            throws InterruptedException, ExecutionException {
        var answers = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var clients =
                    IntStream.range(0, connections)
                            .mapToObj(i -> threads.submit(() -> ask(port, path, end, answers)))
                            .toList();
            for (var client : clients) {
                client.get();
            }
        }
        return answers.sum() / (double) time.toSeconds();
    }

    private static Void ask(int port, String path, long end, LongAdder answers) throws IOException {
        try (var connection = Connection.to(port)) {
            while (System.nanoTime() < end) {
                int status = connection.get(path).status();
                if (status != 200) {
                    throw new IllegalStateException(path + " answers " + status);
                }
                answers.increment();
            }
        }
        return null;
    }

    private static boolean isInstalled() {
        try {
            new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
