package cachinglab.benchmark.stampede;

import cachinglab.benchmark.worker.Environment;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/// A query that takes PostgreSQL a while, over a pool as large as a service's; and how often it was
/// asked.
final class SlowQuery implements AutoCloseable {

    static final String VALUE = "Laptop Pro";

    private static final String SQL = "SELECT '%s', pg_sleep(? / 1000.0)".formatted(VALUE);

    private final HikariDataSource pool = Environment.pool("public");
    private volatile long millis = 1;
    private final AtomicLong count = new AtomicLong();

    void takes(long milliseconds) {
        millis = milliseconds;
    }

    String ask() {
        count.incrementAndGet();
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, millis);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count() {
        return count.get();
    }

    @Override
    public void close() {
        pool.close();
    }
}
