package cachinglab.domain.persistence;

import static java.util.Objects.requireNonNullElse;

import cachinglab.domain.DuplicateException;
import cachinglab.domain.UnavailableException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/// Why PostgreSQL did not do something.
public final class SqlFailure {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final String UNIQUE_VIOLATION = "23505";

    /// Classes of SQLState that say nothing about the statement: connection, rollback (deadlock),
    /// resources, object in use, operator (shutdown, timeout), system; and a transaction that idled.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "25P03");

    private SqlFailure() {}

    /// The same failure in the words of the domain, if it has some for it.
    public static RuntimeException explain(RuntimeException failure) {
        return isPassing(failure)
                ? new UnavailableException("The database does not answer.", A_MOMENT, failure)
                : duplicate(failure).orElse(failure);
    }

    /// Whether the same request may well succeed later: the database is out, or too busy.
    public static boolean isPassing(Throwable failure) {
        return chain(failure).anyMatch(ConnectionException.class::isInstance)
                || causes(failure).anyMatch(SqlFailure::saysNothingAboutTheStatement);
    }

    private static boolean saysNothingAboutTheStatement(SQLException sql) {
        var state = requireNonNullElse(sql.getSQLState(), "");
        return sql instanceof SQLTransientConnectionException
                || PASSING.stream().anyMatch(state::startsWith);
    }

    private static Optional<RuntimeException> duplicate(Throwable failure) {
        return causes(failure)
                .filter(sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()))
                .findFirst()
                .map(sql -> new DuplicateException(whatIsTaken(sql)));
    }

    /// In PostgreSQL's words: `Key (email)=(bob@example.com) already exists.`
    private static String whatIsTaken(SQLException sql) {
        return sql instanceof PSQLException e
                        && e.getServerErrorMessage() != null
                        && e.getServerErrorMessage().getDetail() != null
                ? e.getServerErrorMessage().getDetail()
                : "A value that must be unique is taken.";
    }

    private static Stream<SQLException> causes(Throwable failure) {
        return chain(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
