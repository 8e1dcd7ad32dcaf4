package cachinglab.strategy.flush;

import cachinglab.strategy.backlog.PendingWrite;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// One batch, one transaction. Flushes of several instances go one after the other, or a row could
/// come back between another's look for its tombstone and that tombstone's commit.
@Singleton
final class Transaction {

    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext('flush'))";

    private final TransactionOperations<Connection> transactions;

    Transaction(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /// @throws BatchException if nothing was written
    void write(Map<Target<?>, List<PendingWrite>> writes) {
        try {
            transactions.executeWrite(status -> write(status.getConnection(), writes));
        } catch (BatchException e) {
            throw e;
        } catch (Exception e) { // of the commit: the driver's own, which the signature hides
            throw new BatchException(e);
        }
    }

    private static boolean write(Connection connection, Map<Target<?>, List<PendingWrite>> writes) {
        try {
            lock(connection);
            for (var entry : writes.entrySet()) {
                entry.getKey().write(connection, entry.getValue());
            }
            return true;
        } catch (SQLException | IOException e) {
            throw new BatchException(e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ONE_AT_A_TIME)) {
            statement.execute();
        }
    }
}
