package cachinglab.domain.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/// Why PostgreSQL did not do something, by the SQLState of whatever exception carries one.
public final class SqlFailure {

    private static final String UNIQUE_VIOLATION = "23505";

    /// Connection, rollback (deadlock), resources, object in use, operator (shutdown, timeout),
    /// system: classes of states that say nothing about the statement.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private SqlFailure() {}

    /// What PostgreSQL says is taken, if that is the reason: `Key (email)=(…) already exists.`
    static Optional<String> duplicate(Throwable failure) {
        return causes(failure)
                .filter(sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()))
                .findFirst()
                .map(SqlFailure::explanation);
    }

    /// Whether the same request may well succeed later: the database is out, or too busy.
    public static boolean isPassing(Throwable failure) {
        return causes(failure).anyMatch(SqlFailure::saysNothingAboutTheStatement);
    }

    private static boolean saysNothingAboutTheStatement(SQLException sql) {
        var state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || (state != null
                        && state.length() == 5
                        && PASSING.contains(state.substring(0, 2)));
    }

    private static String explanation(SQLException sql) {
        return sql instanceof PSQLException e
                        && e.getServerErrorMessage() != null
                        && e.getServerErrorMessage().getDetail() != null
                ? e.getServerErrorMessage().getDetail()
                : "A value that must be unique is taken.";
    }

    private static Stream<SQLException> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
