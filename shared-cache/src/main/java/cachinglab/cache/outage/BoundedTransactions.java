package cachinglab.cache.outage;

import cachinglab.cache.CacheSettings;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/// Stops the start of a service whose transactions could outlive their write intents. Between its
/// declaration and its commit a transaction idles, notes an invalidation if Redis is out, and idles
/// again: PostgreSQL must end it before the intent ends by itself.
@Context
@Requires(beans = DataSource.class)
final class BoundedTransactions {

    private static final String LIMITS =
            """
            SELECT max(setting::bigint) FILTER (WHERE name LIKE 'idle%'),
              max(setting::bigint) FILTER (WHERE name LIKE 'statement%')
            FROM pg_settings
            WHERE name IN ('idle_in_transaction_session_timeout', 'statement_timeout')\
            """;

    BoundedTransactions(TransactionOperations<Connection> transactions, CacheSettings settings) {
        check(
                transactions.executeRead(status -> longest(status.getConnection())),
                settings.leaseTime());
    }

    /// @param longest from its declaration to its commit; zero if that has no limit
    static void check(Duration longest, Duration leaseTime) {
        if (longest.isZero() || longest.compareTo(leaseTime) >= 0) {
            throw new IllegalArgumentException(
                    """
                    cache.lease-time is %s and must be more than a transaction may last: in PostgreSQL, set \
                    idle_in_transaction_session_timeout and statement_timeout; twice the first and once \
                    the second are %s now (0 is without limit).\
                    """
                            .formatted(leaseTime, longest));
        }
    }

    private static Duration longest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet limits = statement.executeQuery(LIMITS)) {
            limits.next();
            long idle = limits.getLong(1);
            long running = limits.getLong(2);
            return idle == 0 || running == 0
                    ? Duration.ZERO
                    : Duration.ofMillis(2 * idle + running);
        }
    }
}
