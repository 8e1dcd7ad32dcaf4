package cachinglab.comparison.shop;

import cachinglab.backing.BackingServices;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Database;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The products of one strategy in PostgreSQL, as they are now.
record Table(Map<Long, Answer.Product> rows) {

    static Table of(Strategy strategy, BackingServices servers) throws SQLException {
        var database = new Database(servers.jdbcUrl(), servers.username(), servers.password());
        var sql = "SELECT id, name, version FROM %s.product".formatted(strategy.schema());
        var rows = new HashMap<Long, Answer.Product>();
        try (var connection = database.connect();
                var query = connection.prepareStatement(sql);
                var result = query.executeQuery()) {
            while (result.next()) {
                var id = result.getLong(1);
                rows.put(id, new Answer.Product(id, result.getString(2), result.getLong(3)));
            }
        }
        return new Table(rows);
    }
}
