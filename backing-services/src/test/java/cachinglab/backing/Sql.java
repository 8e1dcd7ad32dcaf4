package cachinglab.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One statement, one value.
final class Sql {

    private Sql() {}

    static String value(String jdbcUrl, String statement) throws SQLException {
        try (Connection connection = connect(jdbcUrl);
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(statement)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(String jdbcUrl, String statement) throws SQLException {
        try (Connection connection = connect(jdbcUrl);
                Statement update = connection.createStatement()) {
            update.execute(statement);
        }
    }

    private static Connection connect(String jdbcUrl) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
    }
}
