package cachinglab.comparison.measure;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A number of clients at work at once, each on a thread of its own.
final class Clients {

    private Clients() {}

    /// Returns when all of them are done.
    static void run(int clients, Callable<?> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = Stream.generate(() -> work).limit(clients).map(threads::submit).toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
