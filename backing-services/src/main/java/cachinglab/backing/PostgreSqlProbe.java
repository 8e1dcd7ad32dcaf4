package cachinglab.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// Asks a PostgreSQL who it is until it answers.
record PostgreSqlProbe(String jdbcUrl, String username, String password) {

    /// Its version, as soon as it executes statements.
    ///
    /// @param canStillAnswer false ends the wait early
    /// @throws BackingServicesException if it does not in that time, with its last objection
    String awaitVersion(Duration patience, BooleanSupplier canStillAnswer) {
        AtomicReference<String> version = new AtomicReference<>();
        AtomicReference<String> objection = new AtomicReference<>("no answer");
        Await.until(
                () -> {
                    try {
                        version.set(version());
                    } catch (SQLException e) {
                        objection.set(String.valueOf(e.getMessage()));
                    }
                    return version.get() != null || !canStillAnswer.getAsBoolean();
                },
                patience);
        if (version.get() == null) {
            throw new BackingServicesException(
                    "PostgreSQL does not answer at %s: %s"
                            .formatted(jdbcUrl.split("\\?", 2)[0], objection.get()));
        }
        return version.get();
    }

    private String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW server_version")) {
            rows.next();
            return rows.getString(1).split(" ", 2)[0];
        }
    }
}
