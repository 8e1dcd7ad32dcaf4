package cachinglab.comparison.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The same for several things at once.
final class Parallel {

    @FunctionalInterface
    interface Work<T, R> {
        R on(T thing) throws Exception;
    }

    private Parallel() {}

    /// Returns when all is done; a failure is one of them.
    static <T, R> List<R> map(List<T> things, Work<T, R> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> results = new ArrayList<>();
            things.forEach(thing -> results.add(threads.submit(() -> work.on(thing))));
            var all = new ArrayList<R>();
            for (var result : results) {
                all.add(result.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
