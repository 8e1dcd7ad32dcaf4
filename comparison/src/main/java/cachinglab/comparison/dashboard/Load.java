package cachinglab.comparison.dashboard;

import cachinglab.comparison.measure.Database;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// Requests that arrive at every service at a rate of their own, whether it keeps up or not (open
/// loop).
final class Load implements AutoCloseable {

    static final int MOST = 5_000;

    // Not virtual ones: a request that comes seldom then wakes its thread and no other. What the
    // lab takes is missing in what it measures.
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("load-", 0).factory();

    /// @param senders at work until they are interrupted
    private record Run(ExecutorService senders, Tally tally) {}

    private final List<Target> targets;
    private final Database database;
    private volatile @Nullable Run run;
    private volatile int rate = 10;

    Load(List<Target> targets, Database database) {
        this.targets = targets;
        this.database = database;
    }

    /// @param requestsPerSecond for each service
    synchronized void start(int requestsPerSecond) throws Exception {
        stop();
        rate = requestsPerSecond;
        var shelves = Parallel.map(targets, target -> Shelf.of(target, database));
        var started = new Run(Executors.newThreadPerTaskExecutor(THREADS), new Tally());
        var begin = System.nanoTime();
        for (int i = 0; i < targets.size(); i++) {
            // One service after the other, not all at once.
            var due = begin + i * Sender.interval(requestsPerSecond) / targets.size();
            Sender.all(targets.get(i), shelves.get(i), started.tally(), requestsPerSecond, due)
                    .forEach(started.senders()::execute);
        }
        run = started;
    }

    synchronized void stop() {
        var now = run;
        if (now != null) {
            now.senders().shutdownNow();
        }
        run = null;
    }

    LoadView view() {
        var now = run;
        return now == null
                ? new LoadView(false, rate, 0, 0)
                : new LoadView(true, rate, now.tally().sent(), now.tally().failed());
    }

    @Override
    public void close() {
        stop();
    }
}
