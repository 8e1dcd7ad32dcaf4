package cachinglab.comparison.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The PostgreSQL all services share.
public record Database(String url, String username, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /// `18.6`
    public String version() throws SQLException {
        try (var connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
