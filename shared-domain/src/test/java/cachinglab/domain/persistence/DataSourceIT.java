package cachinglab.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.domain.Product;
import cachinglab.domain.UnavailableException;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "strategy.port", value = "-1")
@Property(name = "datasources.default.maximum-pool-size", value = "2")
@Property(name = "datasources.default.connection-timeout", value = "250")
@Property(
        name = "datasources.default.data-source-properties.options",
        value = "-c statement_timeout=3000 -c idle_in_transaction_session_timeout=200")
class DataSourceIT {

    @Inject DataSource contextual;
    @Inject Repository<Product> products;

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
                            await().until(() -> idlers() == 0);
                            return true;
                        }))
                .isInstanceOf(UnavailableException.class);
        assertThat(products.find(id)).isEmpty();
    }

    /// Transactions that wait for their client.
    private long idlers() throws SQLException {
        try (var connection = pool().getConnection();
                var statement = connection.createStatement();
                var count =
                        statement.executeQuery(
                                "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private DataSource pool() {
        return DelegatingDataSource.unwrapDataSource(contextual);
    }
}
