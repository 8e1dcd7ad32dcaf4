package cachinglab.comparison.behaviour;

import cachinglab.comparison.LabException;
import java.sql.Connection;
import java.sql.SQLException;

/// A product as it is in PostgreSQL, seen and changed past the service.
///
/// @param connection to PostgreSQL
/// @param schema the strategy's
record Row(Connection connection, String schema, long id) {

    long version() throws SQLException {
        var sql = "SELECT version FROM %s.product WHERE id = ?".formatted(schema);
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            try (var result = query.executeQuery()) {
                if (!result.next()) {
                    throw new LabException("Row %d of %s is gone.".formatted(id, schema));
                }
                return result.getLong(1);
            }
        }
    }

    /// What another application would do, which knows nothing of the cache.
    void update(String name) throws SQLException {
        var sql =
                """
                UPDATE %s.product SET name = ?, version = version + 1, updated_at = now()
                 WHERE id = ?\
                """
                        .formatted(schema);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }
}
