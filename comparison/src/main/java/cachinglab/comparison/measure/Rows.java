package cachinglab.comparison.measure;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The products of one strategy, in its own schema, seen past the service.
public record Rows(Database database, String schema) {

    /// Where the products the lab adds begin; far above what a service gives out.
    public static final long FIRST_ID = 1_000_000_000L;

    /// Of the products that workloads are about: of those the lab adds, and those it has the service
    /// create.
    public static final String CATEGORY = "Workload";

    /// Adds products with ids from [#FIRST_ID] on, in place of those of an earlier workload.
    public void add(int products) throws SQLException {
        removeAdded();
        update(
                """
                INSERT INTO %s.product (id, name, price, category, version, updated_at)
                SELECT ? + n, 'Product ' || n, 9.99, ?, 1, now()
                  FROM generate_series(0, ? - 1) AS n
                """,
                FIRST_ID, CATEGORY, products);
        update("ANALYZE %s.product");
    }

    public void removeAdded() throws SQLException {
        update("DELETE FROM %s.product WHERE id >= ? OR category = ?", FIRST_ID, CATEGORY);
    }

    public long inCategory(String category) throws SQLException {
        var sql = "SELECT count(*) FROM %s.product WHERE category = ?".formatted(schema);
        try (var connection = database.connect();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, category);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    public void removeCategory(String category) throws SQLException {
        update("DELETE FROM %s.product WHERE category = ?", category);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(sql.formatted(schema))) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
