package cachinglab.benchmark.writes;

import cachinglab.benchmark.shop.Row;
import cachinglab.benchmark.worker.Threads;
import cachinglab.benchmark.worker.Worker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Something that acknowledges writes to a thousand products.
interface Writing extends Worker {

    int THREADS = 8;
    int PRODUCTS = 1000; // a multiple of the threads: so each thread has products of its own

    AtomicLong VERSIONS = new AtomicLong(1);

    /// Returns when the write is acknowledged.
    void write(long id, long version) throws Exception;

    /// What the product is called for whoever reads it now.
    String nameOf(long id) throws Exception;

    /// Does what it has put off, so that every turn begins alike.
    void settle() throws Exception;

    /// `check` that what is written is read; `write` for so many milliseconds, and tell how many a second.
    @Override
    default double work(String order, long amount) throws Exception {
        if (order.equals("check")) {
            check();
            return 0;
        }
        double rate = rate(Duration.ofMillis(amount));
        settle();
        return rate;
    }

    default double rate(Duration time) throws Exception {
        return Threads.rate(
                THREADS, time, turn -> write(1 + turn % PRODUCTS, VERSIONS.incrementAndGet()));
    }

    private void check() throws Exception {
        long version = VERSIONS.incrementAndGet();
        write(1, version);
        if (!nameOf(1).equals(Row.name(version))) {
            throw new IllegalStateException("a write that was acknowledged is not read");
        }
        Threads.times(THREADS, 2 * PRODUCTS, turn -> write(1 + turn % PRODUCTS, version + turn));
        VERSIONS.addAndGet(2 * PRODUCTS);
        settle();
    }
}
