package cachinglab.comparison.dashboard;

import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sends its share of the load over one connection, until it is interrupted: ten requests one after
/// the other, as a page that shows ten products does, when they are due. Of twenty requests, nineteen
/// are reads and one is a write, of products as popular as Zipf says. What is late goes out at once.
///
/// Ten at a time, because a service that is woken for each of them takes several times the CPU, and
/// takes it from what is being measured.
final class Sender implements Runnable {

    private static final int SHARES = 8;
    private static final int GROUP = 10;
    private static final int WRITE_EVERY = 20;
    private static final long SECOND = 1_000_000_000;
    private static final long PAUSE = SECOND / 5;

    private final Target target;
    private final Shelf shelf;
    private final Popularity popularity;
    private final Tally tally;
    private final long period;
    private final RandomGenerator random;
    private long due;
    private @Nullable Connection connection;

    private Sender(Target target, Shelf shelf, Tally tally, int rate, long begin, int share) {
        this.target = target;
        this.shelf = shelf;
        this.popularity = new Popularity(shelf.ids().size());
        this.tally = tally;
        this.period = SHARES * GROUP * SECOND / rate;
        this.random = RandomGeneratorFactory.getDefault().create(share);
        this.due = begin + share * period / SHARES;
    }

    /// Who share the load of one service.
    ///
    /// @param rate requests per second of all together
    /// @param begin by [System#nanoTime()]
    static List<Sender> all(Target target, Shelf shelf, Tally tally, int rate, long begin) {
        return IntStream.range(0, SHARES)
                .mapToObj(share -> new Sender(target, shelf, tally, rate, begin, share))
                .toList();
    }

    /// How long after one group the next of the same service is due, in nanoseconds.
    static long interval(int rate) {
        return GROUP * SECOND / rate;
    }

    @Override
    public void run() {
        for (; waitUntil(due); due += period) {
            for (int i = 0; i < GROUP && !Thread.currentThread().isInterrupted(); i++) {
                request();
            }
        }
        disconnect();
    }

    /// Whether to go on.
    private static boolean waitUntil(long due) {
        var thread = Thread.currentThread();
        for (var left = due - System.nanoTime();
                left > 0 && !thread.isInterrupted();
                left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return !thread.isInterrupted();
    }

    private void request() {
        tally.send();
        try {
            var open = connection == null ? target.connect() : connection;
            connection = open;
            if (send(open) >= 500) {
                tally.fail();
            }
        } catch (IOException failure) {
            tally.fail();
            disconnect();
            if (waitUntil(System.nanoTime() + PAUSE)) {
                due = Math.max(due, System.nanoTime() - period); // not all that were missed
            }
        }
    }

    private int send(Connection open) throws IOException {
        var path = "/products/" + shelf.ids().get(popularity.next(random));
        return random.nextInt(WRITE_EVERY) == 0
                ? open.put(path, Shelf.product(random.nextInt(100, 10_000) / 100.0)).status()
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
