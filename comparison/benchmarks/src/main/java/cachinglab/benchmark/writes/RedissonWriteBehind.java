package cachinglab.benchmark.writes;

import cachinglab.benchmark.shop.Row;
import java.sql.SQLException;

/// Redisson's write-behind. It cannot be told when to flush, so it does all the time.
public final class RedissonWriteBehind implements Writing {

    private static final long LAST = PRODUCTS + 1L;

    private final RedissonMap map;

    public RedissonWriteBehind() throws SQLException {
        map = new RedissonMap("benchmark_redisson");
    }

    @Override
    public void write(long id, long version) {
        map.put(Row.of(id, version));
    }

    @Override
    public String nameOf(long id) {
        return map.nameOf(id);
    }

    @Override
    public void settle() throws Exception {
        long version = VERSIONS.incrementAndGet();
        map.put(Row.of(LAST, version));
        map.awaitStored(LAST, version);
    }

    @Override
    public void close() {
        map.close();
    }
}
