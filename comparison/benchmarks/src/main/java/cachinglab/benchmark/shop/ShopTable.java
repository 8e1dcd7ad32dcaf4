package cachinglab.benchmark.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import javax.sql.DataSource;

/// A table of products with the columns and indexes of the services'.
public final class ShopTable {

    /// Guarded by the version, as what write-behind flushes with; it goes without tombstones.
    private static final String PUT =
            """
            INSERT INTO product (id, name, price, category, version, updated_at)
            SELECT * FROM unnest(?::bigint[], ?::text[], ?::numeric[], ?::text[], ?::bigint[],
              ?::timestamptz[])
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, price = excluded.price,
              category = excluded.category, version = excluded.version,
              updated_at = excluded.updated_at
            WHERE product.version < excluded.version\
            """;

    private ShopTable() {}

    public static void create(DataSource pool, String schema) throws SQLException {
        run(
                pool,
                """
                CREATE SCHEMA IF NOT EXISTS %1$s;
                CREATE TABLE IF NOT EXISTS %1$s.product (
                  id bigint PRIMARY KEY, name varchar(200) NOT NULL,
                  price numeric(12, 2) NOT NULL CHECK (price >= 0), category varchar(100) NOT NULL,
                  version bigint NOT NULL, updated_at timestamptz NOT NULL);
                CREATE INDEX IF NOT EXISTS product_category ON %1$s.product (category, id)\
                """
                        .formatted(schema));
    }

    /// Adds what is missing of the products 1 to so many.
    public static void fill(DataSource pool, String schema, long products) throws SQLException {
        run(
                pool,
                """
                INSERT INTO %s.product
                SELECT id, 'Product', 1.00, 'Electronics', 1, now() FROM generate_series(1, %d) AS id
                ON CONFLICT DO NOTHING\
                """
                        .formatted(schema, products));
    }

    /// The name of one, to see that it has been written.
    public static String nameOf(DataSource pool, String schema, long id) throws SQLException {
        var select = "SELECT name FROM %s.product WHERE id = %d".formatted(schema, id);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(select)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /// Writes these, in one statement.
    public static void put(Connection connection, Collection<Row> rows) throws SQLException {
        try (var statement = connection.prepareStatement(PUT)) {
            set(statement, 1, "bigint", rows, Row::id);
            set(statement, 2, "text", rows, Row::name);
            set(statement, 3, "numeric", rows, Row::price);
            set(statement, 4, "text", rows, Row::category);
            set(statement, 5, "bigint", rows, Row::version);
            set(statement, 6, "timestamptz", rows, Row::updatedAt);
            statement.executeUpdate();
        }
    }

    private static void set(
            PreparedStatement statement,
            int index,
            String type,
            Collection<Row> rows,
            Function<Row, Object> value)
            throws SQLException {
        Object[] values = rows.stream().map(value).map(Object::toString).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static void run(DataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
