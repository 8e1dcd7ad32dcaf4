package cachinglab.comparison.dashboard;

import cachinglab.comparison.measure.Database;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Tells when a write is in PostgreSQL. It is connected beforehand: who connects only when the answer
/// is there may come too late to see that the write was not.
final class Arrival implements AutoCloseable {

    private static final long LIMIT_NANOS = 3_000_000_000L;

    private final @Nullable Table table;

    private Arrival(@Nullable Table table) {
        this.table = table;
    }

    /// @throws BadRequestException if there is no such entity
    static Arrival in(Database database, Target target, String entity) {
        try {
            return new Arrival(new Table(database, target, entity));
        } catch (SQLException outage) {
            return new Arrival(null);
        }
    }

    /// How long after its answer a write was there: null if it was there before, or nobody can look.
    ///
    /// @param version 0 if it was deleted
    /// @param answered by [System#nanoTime()]
    @Nullable Double millisAfter(long answered, long id, long version) {
        try {
            if (table == null || has(table, id, version)) {
                return null;
            }
            while (!has(table, id, version) && System.nanoTime() - answered < LIMIT_NANOS) {
                Thread.onSpinWait();
            }
            return (System.nanoTime() - answered) / 1e6;
        } catch (SQLException outage) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            if (table != null) {
                table.close();
            }
        } catch (SQLException e) {
            // It is gone either way.
        }
    }

    private static boolean has(Table table, long id, long version) throws SQLException {
        var row = table.find(id);
        return version == 0
                ? row.isEmpty()
                : row.filter(it -> it.get("version") instanceof Long has && has >= version)
                        .isPresent();
    }
}
