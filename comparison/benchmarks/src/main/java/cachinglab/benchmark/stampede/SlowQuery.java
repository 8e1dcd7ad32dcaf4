package cachinglab.benchmark.stampede;

import cachinglab.benchmark.worker.Environment;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/// A query that takes PostgreSQL fifty milliseconds, over a pool as large as a service's; and how often
/// it was asked.
final class SlowQuery implements AutoCloseable {

    static final String VALUE = "Laptop Pro";

    private static final String SQL = "SELECT '%s', pg_sleep(0.05)".formatted(VALUE);

    private final HikariDataSource pool = Environment.pool("public");
    private final AtomicLong count = new AtomicLong();

    String ask() {
        count.incrementAndGet();
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(SQL);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
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
