package cachinglab.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.domain.Product;
import cachinglab.domain.UnavailableException;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "strategy.port", value = "-1")
@Property(name = "datasources.default.maximum-pool-size", value = "2")
@Property(name = "datasources.default.connection-timeout", value = "250")
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

    private DataSource pool() {
        return DelegatingDataSource.unwrapDataSource(contextual);
    }
}
