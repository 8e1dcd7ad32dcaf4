package cachinglab.benchmark.start;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.launch.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/// A service's first 200 for a product.
final class FirstAnswer {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final String PATH = "/products/1";

    private FirstAnswer() {}

    /// From the start of the process, which does not outlive the measurement.
    static double millis(Supplier<Service> start) throws InterruptedException {
        long begin = System.nanoTime();
        var service = start.get();
        try {
            await(service);
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            service.kill();
        }
    }

    /// Returns when it has come.
    static void await(Service service) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!hasCome(service)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        service.strategy().title() + " has not answered within a minute");
            }
            Thread.sleep(POLL);
        }
    }

    private static boolean hasCome(Service service) {
        try (var connection = Connection.to(service.port())) {
            var answer = connection.get(PATH);
            return answer.status() == 200 && answer.text().contains("\"id\":1");
        } catch (IOException notYet) {
            return false;
        }
    }
}
