package cachinglab.benchmark.writes;

import cachinglab.benchmark.shop.StrategyStore;
import cachinglab.benchmark.worker.Patience;
import cachinglab.strategy.flush.FlushJob;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Our write-behind. Told to `write`, it flushes when the turn is over; told to be `flushing`, all the
/// time, as a service does.
public final class WriteBehind implements Writing {

    private static final Duration BETWEEN_FLUSHES = Duration.ofMillis(200); // as a service's

    private final StrategyStore store =
            new StrategyStore(
                    Patience.settings(
                            "write-behind.flush-interval", "1d",
                            "write-behind.max-backlog", "2000000"));
    private final FlushJob job = store.context().getBean(FlushJob.class);

    public WriteBehind() throws SQLException {
        store.fill(PRODUCTS);
    }

    @Override
    public double work(String order, long amount) throws Exception {
        if (!order.equals("flushing")) {
            return Writing.super.work(order, amount);
        }
        try (var flusher = Executors.newSingleThreadScheduledExecutor()) {
            long pause = BETWEEN_FLUSHES.toMillis();
            var flushing =
                    flusher.scheduleWithFixedDelay(job::flush, pause, pause, TimeUnit.MILLISECONDS);
            double rate = rate(Duration.ofMillis(amount));
            if (!flushing.cancel(false)) {
                throw new IllegalStateException("the flusher failed");
            }
            return rate;
        } finally {
            settle();
        }
    }

    @Override
    public void write(long id, long version) {
        store.write(id, version);
    }

    /// As it is in the cache, and after a flush in PostgreSQL.
    @Override
    public String nameOf(long id) throws SQLException {
        var cached = store.nameOf(id);
        settle();
        return store.storedNameOf(id).equals(cached) ? cached : "";
    }

    @Override
    public void settle() {
        job.flush();
    }

    @Override
    public void close() {
        store.close();
    }
}
