package cachinglab.comparison;

import cachinglab.comparison.launch.Strategy;
import java.sql.Connection;
import java.sql.SQLException;

/// A strategy's products in PostgreSQL, locked against writes until this is closed.
record LockedTable(Connection connection) implements AutoCloseable {

    static LockedTable of(Strategy strategy) throws SQLException {
        var connection = RunningLab.fleet().servers().database().connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "LOCK TABLE %s.product IN EXCLUSIVE MODE".formatted(strategy.schema()));
        }
        return new LockedTable(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
