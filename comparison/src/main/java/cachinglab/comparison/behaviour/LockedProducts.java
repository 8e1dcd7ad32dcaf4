package cachinglab.comparison.behaviour;

import cachinglab.comparison.measure.Database;
import java.sql.Connection;
import java.sql.SQLException;

/// A strategy's products in PostgreSQL, locked against everybody until this is closed.
///
/// @param connection whose transaction holds the lock
record LockedProducts(Connection connection, String schema) implements AutoCloseable {

    static LockedProducts in(Database database, String schema) throws SQLException {
        var connection = database.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE %s.product IN ACCESS EXCLUSIVE MODE".formatted(schema));
        }
        return new LockedProducts(connection, schema);
    }

    /// How many statements wait for it to be unlocked.
    int waiting() throws SQLException {
        var sql =
                """
                SELECT count(*) FROM pg_locks
                WHERE relation = '%s.product'::regclass AND NOT granted\
                """
                        .formatted(schema);
        try (var statement = connection.createStatement();
                var count = statement.executeQuery(sql)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
