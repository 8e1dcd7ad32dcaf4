package cachinglab.comparison.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// A number of clients at work at once, each on a thread of its own.
final class Clients {

    private Clients() {}

    /// Returns when all of them are done. The first failure interrupts the others.
    static <T> List<T> run(int clients, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var done = new ExecutorCompletionService<T>(threads);
            for (int i = 0; i < clients; i++) {
                done.submit(work);
            }
            try {
                var results = new ArrayList<T>();
                for (int i = 0; i < clients; i++) {
                    results.add(done.take().get());
                }
                return results;
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }
}
