package cachinglab.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.domain.Product;
import cachinglab.domain.UnavailableException;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "strategy.port", value = "-1")
@Property(name = "datasources.default.maximum-pool-size", value = "2")
@Property(name = "datasources.default.connection-timeout", value = "250")
class DataSourceIT {

    @Inject DataSource contextual;
    @Inject Repository<Product> products;
    @Inject TransactionOperations<Connection> transactions;

    @Test
    void aServerThatFallsSilentIsGivenUpOn() throws SQLException {
        try (var connection = pool().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(5_000);
        }
    }

    @Test
    void aStatementThatWaitsForALockIsGivenUpOn() throws SQLException {
        try (var connection = pool().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
            statement.execute("LOCK TABLE product");

            assertThatThrownBy(() -> products.find(1)).isInstanceOf(UnavailableException.class);
            connection.rollback();
        }
        assertThat(products.find(1)).isPresent();
    }

    @Test
    void aPoolThatIsExhaustedIsGivenUpOn() throws SQLException {
        try (var one = pool().getConnection();
                var two = pool().getConnection()) {
            assertThat(one).isNotEqualTo(two);
            assertThatThrownBy(() -> products.find(1)).isInstanceOf(UnavailableException.class);
        }
        assertThat(products.find(1)).isPresent();
    }

    /// So that nothing it wrote can become visible when nobody reckons with it any more.
    @Test
    void aWriterThatHangsBeforeItsCommitHasWrittenNothing() {
        long id = products.nextId();
        var product = new Product(id, "late", BigDecimal.ONE, "Kitchen", 1, Instant.EPOCH);

        assertThatThrownBy(() ->
                        products.inTransaction(() -> {
                            products.insert(product);
                            hurry(transactions.getConnection());
                            await().until(() -> idlers() == 0);
                            return true;
                        }))
                .isInstanceOf(UnavailableException.class);
        assertThat(products.find(id)).isEmpty();
    }

    /// Makes three seconds, which are enough, a fraction of one.
    private static void hurry(Connection connection) {
        try (var statement = connection.createStatement();
                var limit = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
            limit.next();
            assertThat(limit.getString(1)).isEqualTo("3s");
            statement.execute("SET LOCAL idle_in_transaction_session_timeout = 200");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Transactions that wait for their client.
    private long idlers() throws SQLException {
        try (var connection = pool().getConnection();
                var statement = connection.createStatement();
                var count =
                        statement.executeQuery(
                                """
                                SELECT count(*) FROM pg_stat_activity
                                WHERE state = 'idle in transaction'\
                                """)) {
            count.next();
            return count.getLong(1);
        }
    }

    private DataSource pool() {
        return DelegatingDataSource.unwrapDataSource(contextual);
    }
}
