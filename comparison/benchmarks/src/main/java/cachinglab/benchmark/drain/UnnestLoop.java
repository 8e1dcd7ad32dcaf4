package cachinglab.benchmark.drain;

import cachinglab.benchmark.shop.Row;
import cachinglab.benchmark.shop.ShopTable;
import cachinglab.benchmark.worker.Environment;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The limit: rows that are in the heap already, written batch by batch over one connection.
public final class UnnestLoop implements Draining {

    private static final String SCHEMA = "benchmark_unnest";

    private final HikariDataSource pool = Environment.pool(SCHEMA);
    private final List<Row> accepted = new ArrayList<>();

    @Override
    public void prepare(long products) throws SQLException {
        ShopTable.create(pool, SCHEMA);
        ShopTable.fill(pool, SCHEMA, products);
    }

    @Override
    public void accept(long products, long version) {
        accepted.clear();
        for (long id = 1; id <= products; id++) {
            accepted.add(Row.of(id, version));
        }
    }

    @Override
    public void drain(long products, long version) throws SQLException {
        try (var connection = pool.getConnection()) {
            for (int first = 0; first < accepted.size(); first += DrainSection.BATCH) {
                int end = Math.min(first + DrainSection.BATCH, accepted.size());
                ShopTable.put(connection, accepted.subList(first, end));
            }
        }
    }

    @Override
    public String storedNameOf(long id) throws SQLException {
        return ShopTable.nameOf(pool, SCHEMA, id);
    }

    @Override
    public void close() {
        pool.close();
    }
}
