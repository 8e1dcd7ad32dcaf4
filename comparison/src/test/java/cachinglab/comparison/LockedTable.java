package cachinglab.comparison;

import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Database;
import java.sql.Connection;
import java.sql.SQLException;

/// A strategy's products in PostgreSQL, locked against others until this is closed.
///
/// @param connection whose transaction holds the lock
public record LockedTable(Connection connection, Strategy strategy) implements AutoCloseable {

    static LockedTable againstWrites(Database database, Strategy strategy) throws SQLException {
        return locked(database, strategy, "EXCLUSIVE");
    }

    public static LockedTable againstReads(Database database, Strategy strategy)
            throws SQLException {
        return locked(database, strategy, "ACCESS EXCLUSIVE");
    }

    /// How many statements wait for it to be unlocked.
    public int waiting() throws SQLException {
        var sql =
                """
                SELECT count(*) FROM pg_locks
                WHERE relation = '%s.product'::regclass AND NOT granted\
                """
                        .formatted(strategy.schema());
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

    private static LockedTable locked(Database database, Strategy strategy, String mode)
            throws SQLException {
        var connection = database.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "LOCK TABLE %s.product IN %s MODE".formatted(strategy.schema(), mode));
        }
        return new LockedTable(connection, strategy);
    }
}
