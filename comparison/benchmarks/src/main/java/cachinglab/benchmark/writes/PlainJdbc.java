package cachinglab.benchmark.writes;

import cachinglab.benchmark.shop.Row;
import cachinglab.benchmark.shop.ShopTable;
import cachinglab.benchmark.worker.Environment;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// The statement that write-through executes, with nothing around it but a pool: as large as a
/// service's.
public final class PlainJdbc implements Writing {

    private static final String SCHEMA = "benchmark_jdbc";

    private static final String UPDATE =
            """
            UPDATE product SET name = ?, price = ?, category = ?,
              version = version + 1, updated_at = ?
            WHERE id = ? AND version = coalesce(?, version) RETURNING *\
            """;

    private final HikariDataSource pool = Environment.pool(SCHEMA);

    public PlainJdbc() throws SQLException {
        ShopTable.create(pool, SCHEMA);
        ShopTable.fill(pool, SCHEMA, PRODUCTS);
    }

    @Override
    public void write(long id, long version) throws SQLException {
        var row = Row.of(id, version);
        try (var connection = pool.getConnection();
                var update = connection.prepareStatement(UPDATE)) {
            update.setString(1, row.name());
            update.setBigDecimal(2, row.price());
            update.setString(3, row.category());
            update.setObject(4, OffsetDateTime.parse(row.updatedAt()));
            update.setLong(5, id);
            update.setObject(6, null, java.sql.Types.BIGINT);
            try (var updated = update.executeQuery()) {
                if (!updated.next()) {
                    throw new IllegalStateException("no row");
                }
            }
        }
    }

    @Override
    public String nameOf(long id) throws SQLException {
        return ShopTable.nameOf(pool, SCHEMA, id);
    }

    @Override
    public void settle() {}

    @Override
    public void close() {
        pool.close();
    }
}
