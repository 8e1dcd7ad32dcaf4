package cachinglab.benchmark.drain;

import cachinglab.benchmark.shop.Row;
import cachinglab.benchmark.worker.Threads;
import cachinglab.benchmark.writes.RedissonMap;
import java.sql.SQLException;

/// Redisson's writer, held until all writes are in its queue; the first batch it has taken by then.
public final class RedissonDrain implements Draining {

    private static final int WRITERS = 32;

    private final RedissonMap map;

    public RedissonDrain() throws SQLException {
        map = new RedissonMap("benchmark_redisson_drain");
    }

    @Override
    public void prepare(long products) throws SQLException {
        map.fill(products);
    }

    @Override
    public void accept(long products, long version) throws Exception {
        map.hold();
        Threads.times(WRITERS, products - 1, turn -> map.put(Row.of(1 + turn, version)));
        map.put(Row.of(products, version));
    }

    @Override
    public void drain(long products, long version) throws Exception {
        map.release();
        map.awaitStored(products, version);
    }

    @Override
    public String storedNameOf(long id) throws SQLException {
        return map.storedNameOf(id);
    }

    @Override
    public void close() {
        map.close();
    }
}
