package cachinglab.comparison.dashboard;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.measure.Database;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/// Requests that arrive at every service at a rate of their own, whether it keeps up or not (open
/// loop): of twenty, nineteen are reads and one is a write, of products as popular as Zipf says.
final class Load implements AutoCloseable {

    static final int MOST = 5_000;

    private static final int SENDERS = 8;
    private static final int WRITE_EVERY = 20;
    private static final long PAUSE_NANOS = 200_000_000;

    private final List<Target> targets;
    private final Database database;
    private @Nullable Run run;
    private int rate = 100;

    Load(List<Target> targets, Database database) {
        this.targets = targets;
        this.database = database;
    }

    /// @param requestsPerSecond for each service
    synchronized void start(int requestsPerSecond) throws Exception {
        stop();
        rate = requestsPerSecond;
        var shelves = Parallel.map(targets, target -> Shelf.of(target, database));
        var started = new Run(requestsPerSecond);
        for (int i = 0; i < targets.size(); i++) {
            started.send(targets.get(i), shelves.get(i));
        }
        run = started;
    }

    synchronized void stop() {
        if (run != null) {
            run.end();
        }
        run = null;
    }

    synchronized LoadView view() {
        return run == null
                ? new LoadView(false, rate, 0, 0)
                : new LoadView(true, rate, run.sent.sum(), run.failed.sum());
    }

    @Override
    public void close() {
        stop();
    }

    private static final class Run {

        private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
        private final LongAdder sent = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final int rate;
        private volatile boolean over;

        Run(int rate) {
            this.rate = rate;
        }

        void send(Target target, Shelf shelf) {
            var popularity = new Popularity(shelf.ids().size());
            var begin = System.nanoTime();
            for (int i = 0; i < SENDERS; i++) {
                var sender = new Sender(target, shelf, popularity, begin, i);
                senders.execute(sender::run);
            }
        }

        void end() {
            over = true;
            senders.shutdownNow();
        }

        /// Sends every eighth request, one after the other; what is late goes out at once.
        private final class Sender {

            private final Target target;
            private final Shelf shelf;
            private final Popularity popularity;
            private final RandomGenerator random;
            private long begin;
            private long number;
            private @Nullable Connection connection;

            Sender(Target target, Shelf shelf, Popularity popularity, long begin, int first) {
                this.target = target;
                this.shelf = shelf;
                this.popularity = popularity;
                this.begin = begin;
                this.number = first;
                this.random = RandomGeneratorFactory.getDefault().create(first);
            }

            void run() {
                for (; !over; number += SENDERS) {
                    waitUntil(begin + number * 1_000_000_000L / rate);
                    if (!over) {
                        request();
                    }
                }
                disconnect();
            }

            private void waitUntil(long due) {
                for (var left = due - System.nanoTime();
                        left > 0 && !over;
                        left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
            }

            private void request() {
                sent.increment();
                try {
                    var open = connection == null ? target.connect() : connection;
                    connection = open;
                    if (send(open) >= 500) {
                        failed.increment();
                    }
                } catch (IOException failure) {
                    failed.increment();
                    disconnect();
                    waitUntil(System.nanoTime() + PAUSE_NANOS);
                    begin = System.nanoTime() - number * 1_000_000_000L / rate; // not all at once
                }
            }

            private int send(Connection open) throws IOException {
                var path = "/products/" + shelf.ids().get(popularity.next(random));
                return random.nextInt(WRITE_EVERY) == 0
                        ? open.put(path, Shelf.product(random.nextInt(100, 10_000) / 100.0))
                                .status()
                        : open.get(path).status();
            }

            private void disconnect() {
                if (connection == null) {
                    return;
                }
                try {
                    connection.close();
                } catch (IOException e) {
                    // It is gone either way.
                }
                connection = null;
            }
        }
    }
}
