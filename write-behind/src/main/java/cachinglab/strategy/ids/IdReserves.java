package cachinglab.strategy.ids;

import cachinglab.domain.persistence.IdBlock;
import cachinglab.strategy.backlog.BacklogSettings;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/// A reserve of ids for each kind of entity, topped up every second.
@Singleton
public final class IdReserves {

    private final Queue<IdReserve> reserves = new ConcurrentLinkedQueue<>();
    private final TransactionOperations<Connection> transactions;
    private final int blocks;

    IdReserves(TransactionOperations<Connection> transactions, BacklogSettings settings) {
        this.transactions = transactions;
        this.blocks = Math.ceilDiv(settings.reservedIds(), IdBlock.SIZE);
    }

    /// Ids from a sequence that counts in blocks, out of the reserve that is filled here.
    ///
    /// @param withoutReserve where they come from if none is wanted
    public LongSupplier of(String sequence, LongSupplier withoutReserve) {
        if (blocks == 0) {
            return withoutReserve;
        }
        var reserve = new IdReserve(blocks, count -> firsts(sequence, count));
        reserve.topUp();
        reserves.add(reserve);
        return reserve::next;
    }

    @Scheduled(fixedDelay = "1s")
    void topUp() {
        reserves.forEach(IdReserve::topUp);
    }

    private List<Long> firsts(String sequence, int count) {
        return transactions.executeWrite(status -> {
            try {
                return firsts(status.getConnection(), sequence, count);
            } catch (SQLException e) {
                throw new IllegalStateException("No ids were reserved.", e);
            }
        });
    }

    private static List<Long> firsts(Connection connection, String sequence, int count)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT nextval(?::regclass) FROM generate_series(1, ?)")) {
            statement.setString(1, sequence);
            statement.setInt(2, count);
            List<Long> firsts = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    firsts.add(rows.getLong(1));
                }
            }
            return firsts;
        }
    }
}
