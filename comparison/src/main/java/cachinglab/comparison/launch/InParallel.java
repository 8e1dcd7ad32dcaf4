package cachinglab.comparison.launch;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// The same for several things at a time.
public final class InParallel {

    private InParallel() {}

    /// Work on one thing, which may fail.
    @FunctionalInterface
    public interface Work<T> {
        void on(T thing) throws Exception;
    }

    /// Returns when all is done; the first failure interrupts the rest.
    public static <T> void forEach(Collection<T> things, int atOnce, Work<T> work)
            throws Exception {
        if (things.isEmpty()) {
            return;
        }
        try (var threads = Executors.newFixedThreadPool(Math.min(atOnce, things.size()))) {
            var done = new ExecutorCompletionService<Void>(threads);
            things.forEach(thing -> done.submit(() -> run(work, thing)));
            try {
                for (int i = 0; i < things.size(); i++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    public static <T> void forEach(Collection<T> things, Work<T> work) throws Exception {
        forEach(things, Integer.MAX_VALUE, work);
    }

    private static <T> Void run(Work<T> work, T thing) throws Exception {
        work.on(thing);
        return null;
    }
}
