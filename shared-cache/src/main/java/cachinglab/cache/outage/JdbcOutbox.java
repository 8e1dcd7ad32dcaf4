package cachinglab.cache.outage;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    private static final int STEP = 500;

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
    public void replay(Consumer<Invalidation> evict) {
        List<Note> notes;
        do {
            notes = transactions.executeRead(status -> oldest(status.getConnection()));
            notes.forEach(note -> evict.accept(note.invalidation()));
            forget(notes.stream().map(Note::id).toArray(Long[]::new));
        } while (notes.size() == STEP);
    }

    private void forget(Long[] ids) {
        if (ids.length > 0) {
            transactions.executeWrite(status -> delete(status.getConnection(), ids));
        }
    }

    private static int insert(Connection connection, Invalidation invalidation)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO invalidation (entry, tag) VALUES (?, ?)")) {
            insert.setString(1, invalidation.entry());
            insert.setString(2, invalidation.tag().orElse(null));
            return insert.executeUpdate();
        }
    }

    private static List<Note> oldest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT id, entry, tag FROM invalidation ORDER BY id LIMIT "
                                        + STEP);
                ResultSet rows = select.executeQuery()) {
            List<Note> notes = new ArrayList<>();
            while (rows.next()) {
                var tag = Optional.ofNullable(rows.getString("tag"));
                notes.add(
                        new Note(
                                rows.getLong("id"),
                                new Invalidation(rows.getString("entry"), tag)));
            }
            return notes;
        }
    }

    private static int delete(Connection connection, Long[] ids) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM invalidation WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            return delete.executeUpdate();
        }
    }
}
