package cachinglab.benchmark.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Virtual threads that all do the same, as a service's do.
public final class Threads {

    /// What is done again and again.
    @FunctionalInterface
    public interface Operation {

        /// @param turn of all threads together: 0, 1, 2, … and none comes twice
        void run(long turn) throws Exception;
    }

    private Threads() {}

    /// Operations per second.
    public static double rate(int threads, Duration time, Operation operation) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            long first = thread;
            tasks.add(() -> {
                long turn = first;
                for (; System.nanoTime() < end; turn += threads) {
                    operation.run(turn);
                }
                return (turn - first) / threads;
            });
        }
        return all(tasks) * 1e9 / (System.nanoTime() - start);
    }

    /// So many operations.
    public static void times(int threads, long operations, Operation operation) throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            long first = thread;
            tasks.add(() -> {
                for (long turn = first; turn < operations; turn += threads) {
                    operation.run(turn);
                }
                return 0L;
            });
        }
        all(tasks);
    }

    private static long all(List<Callable<Long>> tasks) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long sum = 0;
            for (Future<Long> done : executor.invokeAll(tasks)) {
                sum += done.get();
            }
            return sum;
        }
    }
}
