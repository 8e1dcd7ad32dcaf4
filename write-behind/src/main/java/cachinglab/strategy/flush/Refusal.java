package cachinglab.strategy.flush;

import cachinglab.domain.UnavailableException;
import cachinglab.domain.persistence.SqlFailure;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a write that will never be taken from a bad moment. What PostgreSQL says about anything but
/// the data is waited for: an outage, a lock, a standby, a table that is being migrated.
final class Refusal {

    /// Classes of SQLState that are about the data: what they are, what they must be, what a view
    /// and what a trigger demand of them, and how large they may be.
    private static final Set<String> OF_DATA = Set.of("22", "23", "44", "P0", "54");

    private Refusal() {}

    static boolean isFinal(Throwable failure) {
        if (SqlFailure.isPassing(failure) || isAbout(failure, UnavailableException.class)) {
            return false;
        }
        List<String> classes = states(failure).map(state -> state.substring(0, 2)).toList();
        return classes.isEmpty()
                ? !isAbout(failure, SQLException.class)
                        && !isAbout(failure, TransactionException.class)
                : OF_DATA.containsAll(classes);
    }

    private static Stream<String> states(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(sql -> Optional.ofNullable(((SQLException) sql).getSQLState()))
                .flatMap(Optional::stream)
                .filter(state -> state.length() == 5);
    }

    private static boolean isAbout(Throwable failure, Class<?> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> chain(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
