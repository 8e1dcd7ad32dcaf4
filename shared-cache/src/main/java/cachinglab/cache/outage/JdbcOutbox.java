package cachinglab.cache.outage;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// The table `invalidation`, beside the rows whose writes are noted there.
@Singleton
@Requires(beans = DataSource.class)
final class JdbcOutbox implements Outbox {

    private static final String INSERT =
            "INSERT INTO invalidation (entry, tag, writer) VALUES (?, ?, ?)";
    private static final int STEP = 100;
    private static final String SELECT = "SELECT * FROM invalidation ORDER BY id LIMIT " + STEP;
    private static final String COUNT = "SELECT count(*) FROM invalidation";
    private static final String DELETE = "DELETE FROM invalidation WHERE id = ANY (?)";

    private record Note(long id, Invalidation invalidation) {}

    private final TransactionOperations<Connection> transactions;

    JdbcOutbox(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /// In the transaction of the caller.
    @Override
    public void note(Invalidation invalidation) {
        transactions.executeWrite(status -> insert(status.getConnection(), invalidation));
    }

    @Override
    public void replay(Consumer<List<Invalidation>> evict) {
        List<Note> notes;
        do {
            notes = transactions.executeRead(status -> oldest(status.getConnection()));
            evict.accept(notes.stream().map(Note::invalidation).toList());
            forget(notes.stream().map(Note::id).toArray(Long[]::new));
        } while (notes.size() == STEP);
    }

    @Override
    public long size() {
        return transactions.executeRead(status -> count(status.getConnection()));
    }

    private void forget(Long[] ids) {
        if (ids.length > 0) {
            transactions.executeWrite(status -> delete(status.getConnection(), ids));
        }
    }

    private static int insert(Connection connection, Invalidation invalidation)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, invalidation.entry());
            insert.setString(2, invalidation.tag().orElse(null));
            insert.setString(3, invalidation.writer());
            return insert.executeUpdate();
        }
    }

    private static List<Note> oldest(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(SELECT);
                var rows = select.executeQuery()) {
            List<Note> notes = new ArrayList<>();
            while (rows.next()) {
                notes.add(note(rows));
            }
            return notes;
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(COUNT);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getLong("id"),
                new Invalidation(
                        row.getString("entry"),
                        Optional.ofNullable(row.getString("tag")),
                        row.getString("writer")));
    }

    private static int delete(Connection connection, Long[] ids) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            return delete.executeUpdate();
        }
    }
}
