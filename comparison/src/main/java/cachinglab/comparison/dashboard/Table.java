package cachinglab.comparison.dashboard;

import cachinglab.comparison.measure.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of one service's entities, seen past it. Holds a connection; for one thread at a time.
final class Table implements AutoCloseable {

    private static final Map<String, String> NAMES =
            Map.of("product", "product", "user", "app_user");

    private final Connection connection;
    private final String name;

    /// @param entity `product` or `user`
    /// @throws BadRequestException if it is another one
    Table(Database database, Target target, String entity) throws SQLException {
        var table = NAMES.get(entity);
        if (table == null) {
            throw new BadRequestException("The entity must be product or user.");
        }
        this.name = target.strategy().schema() + "." + table;
        this.connection = database.connect();
    }

    /// Its columns by the names that JSON has for them.
    Optional<Map<String, Object>> find(long id) throws SQLException {
        var sql = "SELECT * FROM " + name + " WHERE id = ?";
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(columns(row)) : Optional.empty();
            }
        }
    }

    /// The first few ids, and others by chance.
    List<Long> sample(int size) throws SQLException {
        return ids("SELECT id FROM " + name + " ORDER BY (id <= 4) DESC, random() LIMIT ?", size);
    }

    List<Long> inCategory(String category, int most) throws SQLException {
        return ids(
                "SELECT id FROM %s WHERE category = '%s' ORDER BY id LIMIT ?"
                        .formatted(name, category),
                most);
    }

    /// Changes a product as somebody does who knows of no service.
    ///
    /// @return how many there were
    int raisePrice(long id) throws SQLException {
        var sql = "UPDATE " + name + " SET price = price + 1, updated_at = now() WHERE id = ?";
        try (var update = connection.prepareStatement(sql)) {
            update.setLong(1, id);
            return update.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<Long> ids(String sql, int most) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, most);
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        }
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        var columns = new LinkedHashMap<String, Object>();
        var names = row.getMetaData();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            if (names.getColumnName(i).equals("updated_at")) {
                var time = row.getObject(i, OffsetDateTime.class);
                columns.put("updatedAt", time.toInstant().toString());
            } else {
                columns.put(names.getColumnName(i), row.getObject(i));
            }
        }
        return columns;
    }
}
