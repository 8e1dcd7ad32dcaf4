package cachinglab.strategy.flush;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Keeps every flush waiting, in PostgreSQL.
final class TombstoneLock implements AutoCloseable {

    private final Connection connection;

    TombstoneLock(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        execute("LOCK TABLE tombstone");
    }

    void release() throws SQLException {
        connection.rollback();
    }

    /// Ends the connections of those that wait.
    void endWhoWaits() throws SQLException {
        execute(
                """
                SELECT pg_terminate_backend(pid) FROM pg_locks
                WHERE relation = 'tombstone'::regclass AND NOT granted\
                """);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
