package cachinglab.benchmark.drain;

import cachinglab.benchmark.shop.Row;
import cachinglab.benchmark.worker.Worker;
import java.util.concurrent.atomic.AtomicLong;

/// Something that gets many accepted writes into PostgreSQL, to as many products.
interface Draining extends Worker {

    AtomicLong VERSIONS = new AtomicLong(1);

    /// Sees to it that there are so many products.
    void prepare(long products) throws Exception;

    /// Accepts a write to each of so many products, and keeps them.
    void accept(long products, long version) throws Exception;

    /// Returns when PostgreSQL has all of them.
    void drain(long products, long version) throws Exception;

    String storedNameOf(long id) throws Exception;

    /// `prepare` so many products, or `drain` a write to each of so many, and tell how many a second.
    @Override
    default double work(String order, long amount) throws Exception {
        if (order.equals("prepare")) {
            prepare(amount);
            return 0;
        }
        long version = VERSIONS.incrementAndGet();
        accept(amount, version);
        long start = System.nanoTime();
        drain(amount, version);
        double rate = amount * 1e9 / (System.nanoTime() - start);
        if (!storedNameOf(amount).equals(Row.name(version))) {
            throw new IllegalStateException("what was drained is not in PostgreSQL");
        }
        return rate;
    }
}
