package cachinglab.benchmark.hits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads that read one item after the other, each of its own accord, and share nothing.
///
/// @param virtual whether the threads are virtual ones
record HitLoop(int threads, boolean virtual) {

    /// How many there were, and how long all of them took.
    record Hits(long count, double seconds) {

        double perSecond() {
            return count / seconds;
        }
    }

    /// `8 virtual threads`
    String title() {
        return threads + (virtual ? " virtual" : "") + (threads == 1 ? " thread" : " threads");
    }

    /// Reads for so long.
    Hits read(Reader<?> reader, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<Long>> counts = new ArrayList<>();
        try (var executor = executor()) {
            for (int i = 0; i < threads; i++) {
                long first = Item.FIRST + (Item.LAST - Item.FIRST) * i / threads;
                counts.add(executor.submit(() -> count(reader, first, end)));
            }
        }
        long hits = 0;
        for (var count : counts) {
            hits += count.get();
        }
        return new Hits(hits, (System.nanoTime() - start) / 1e9);
    }

    private ExecutorService executor() {
        return virtual
                ? Executors.newVirtualThreadPerTaskExecutor()
                : Executors.newFixedThreadPool(threads);
    }

    private static long count(Reader<?> reader, long first, long end) {
        long hits = 0;
        for (long id = first; System.nanoTime() < end; hits += reader.batch()) {
            id = reader.readBatch(id);
        }
        return hits;
    }
}
