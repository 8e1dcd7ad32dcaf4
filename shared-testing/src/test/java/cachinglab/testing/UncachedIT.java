package cachinglab.testing;

import static cachinglab.testing.Contract.product;
import static cachinglab.testing.SqlCount.Statements.selects;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.testing.SqlCount.Statements;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// The baseline keeps the contract.
@MicronautTest(transactional = false)
class UncachedIT implements ServiceContract, HostileInput {

    @Inject EmbeddedServer server;

    @Override
    public URI service() {
        return server.getURI();
    }

    @Override
    public Traits traits() {
        return Traits.UNCACHED;
    }

    @Test
    void everyReadIsOneSelect() {
        var sql = new SqlCount(service());

        assertThat(sql.during(() -> client().get("/products/1"))).isEqualTo(selects(1));
        assertThat(sql.during(() -> client().get("/products/1"))).isEqualTo(selects(1));
        assertThat(sql.during(() -> client().get("/products?ids=1,2,3"))).isEqualTo(selects(1));
        assertThat(sql.during(() -> client().get("/products?page=1"))).isEqualTo(selects(1));
    }

    @Test
    void everyWriteIsOneStatement() {
        var sql = new SqlCount(service());
        var path = newProduct();

        assertThat(sql.during(() -> client().put(path, product("New", "1", "c"))))
                .isEqualTo(new Statements(0, 0, 1, 0));
        assertThat(sql.during(() -> client().delete(path))).isEqualTo(new Statements(0, 0, 0, 1));
    }
}
