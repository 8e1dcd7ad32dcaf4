package cachinglab.benchmark.drain;

import cachinglab.benchmark.shop.StrategyStore;
import cachinglab.benchmark.worker.Patience;
import cachinglab.benchmark.worker.Threads;
import cachinglab.strategy.flush.FlushJob;
import java.sql.SQLException;

/// Our write-behind, with a flusher that waits to be told.
public final class BacklogDrain implements Draining {

    private static final int WRITERS = 32;

    private final StrategyStore store =
            new StrategyStore(
                    Patience.settings(
                            "write-behind.flush-interval", "1d",
                            "write-behind.batch-size", DrainSection.BATCH,
                            "write-behind.max-backlog", "2000000",
                            "cache.time-to-live", "1h"));
    private final FlushJob job = store.context().getBean(FlushJob.class);

    @Override
    public void prepare(long products) throws SQLException {
        store.fill(products);
    }

    @Override
    public void accept(long products, long version) throws Exception {
        Threads.times(WRITERS, products, turn -> store.write(1 + turn, version));
    }

    @Override
    public void drain(long products, long version) {
        long drained = job.flush();
        if (drained != products) {
            throw new IllegalStateException(drained + " writes left the backlog");
        }
    }

    @Override
    public String storedNameOf(long id) throws SQLException {
        return store.storedNameOf(id);
    }

    @Override
    public void close() {
        store.close();
    }
}
