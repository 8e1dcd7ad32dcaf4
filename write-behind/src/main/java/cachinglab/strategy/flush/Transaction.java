package cachinglab.strategy.flush;

import cachinglab.domain.UnavailableException;
import cachinglab.strategy.backlog.PendingWrite;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One batch, one transaction. Flushes of several instances go one after the other, or a row could
/// come back between another's look for its tombstone and that tombstone's commit.
@Singleton
final class Transaction {

    /// In conflict with itself. A flusher that falls asleep with it does not keep others waiting for
    /// long: PostgreSQL ends a transaction that idles.
    private static final String ONE_AT_A_TIME = "LOCK TABLE tombstone IN SHARE ROW EXCLUSIVE MODE";

    private final TransactionOperations<Connection> transactions;
    private final Tombstones tombstones;

    Transaction(TransactionOperations<Connection> transactions, Tombstones tombstones) {
        this.transactions = transactions;
        this.tombstones = tombstones;
    }

    /// @param taken when these writes were read from the backlog
    /// @throws BatchException if nothing was written
    void write(Map<Target<?>, List<PendingWrite>> writes, Instant taken) {
        try {
            transactions.executeWrite(status -> write(status.getConnection(), writes, taken));
        } catch (BatchException e) {
            throw e;
        } catch (Exception e) { // of the commit: the driver's own, which the signature hides
            throw new BatchException(e);
        }
    }

    private boolean write(
            Connection connection, Map<Target<?>, List<PendingWrite>> writes, Instant taken) {
        try {
            lock(connection);
            requireFresh(taken);
            for (var entry : writes.entrySet()) {
                entry.getKey().write(connection, entry.getValue());
            }
            return true;
        } catch (SQLException | IOException e) {
            throw new BatchException(e);
        }
    }

    /// Whoever sleeps from here on is woken up by a transaction that has ended.
    private void requireFresh(Instant taken) {
        if (!tombstones.reachBackTo(taken)) {
            throw new UnavailableException("The batch is too old.", Duration.ZERO);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ONE_AT_A_TIME)) {
            statement.execute();
        }
    }
}
