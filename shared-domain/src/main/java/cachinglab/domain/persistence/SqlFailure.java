package cachinglab.domain.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Why PostgreSQL did not do something, by the SQLState of whatever exception carries one.
public final class SqlFailure {

    private static final String UNIQUE_VIOLATION = "23505";

    /// Connection, rollback (deadlock), resources, object in use, operator (shutdown, timeout),
    /// system: classes of states that say nothing about the statement.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private SqlFailure() {}

    static boolean isDuplicate(Throwable failure) {
        return anyCause(failure, sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /// Whether the same request may well succeed later: the database is out, or too busy.
    public static boolean isPassing(Throwable failure) {
        return anyCause(
                failure,
                sql ->
                        sql instanceof SQLTransientConnectionException
                                || (sql.getSQLState() != null
                                        && sql.getSQLState().length() == 5
                                        && PASSING.contains(sql.getSQLState().substring(0, 2))));
    }

    private static boolean anyCause(Throwable failure, Predicate<SQLException> condition) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && condition.test(sql));
    }
}
