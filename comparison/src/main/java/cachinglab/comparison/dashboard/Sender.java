package cachinglab.comparison.dashboard;

import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sends its share of the load over one connection, until it is interrupted: of twenty requests,
/// nineteen are reads and one is a write, of products as popular as Zipf says. What is late goes out at
/// once.
final class Sender implements Runnable {

    private static final int SHARES = 8;
    private static final int WRITE_EVERY = 20;
    private static final long SECOND = 1_000_000_000;
    private static final long PAUSE = SECOND / 5;

    private final Target target;
    private final Shelf shelf;
    private final Popularity popularity;
    private final Tally tally;
    private final int rate;
    private final RandomGenerator random;
    private long begin = System.nanoTime();
    private long number;
    private @Nullable Connection connection;

    private Sender(
            Target target, Shelf shelf, Popularity popularity, Tally tally, int rate, int share) {
        this.target = target;
        this.shelf = shelf;
        this.popularity = popularity;
        this.tally = tally;
        this.rate = rate;
        this.number = share;
        this.random = RandomGeneratorFactory.getDefault().create(share);
    }

    /// Who share the load of one service.
    ///
    /// @param rate requests per second of all together
    static List<Sender> all(Target target, Shelf shelf, Tally tally, int rate) {
        var popularity = new Popularity(shelf.ids().size());
        return IntStream.range(0, SHARES)
                .mapToObj(share -> new Sender(target, shelf, popularity, tally, rate, share))
                .toList();
    }

    @Override
    public void run() {
        for (; waitUntil(begin + number * SECOND / rate); number += SHARES) {
            request();
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
                begin = System.nanoTime() - number * SECOND / rate; // not all that were missed
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
