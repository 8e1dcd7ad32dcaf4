package cachinglab.strategy;

import cachinglab.testing.ServiceContract;
import cachinglab.testing.Traits;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;

/// The service keeps the contract with a near cache, too.
@MicronautTest(transactional = false)
@Property(name = "cache.near.enabled", value = "true")
class NearContractIT implements ServiceContract {

    @Inject EmbeddedServer server;

    @Override
    public URI service() {
        return server.getURI();
    }

    @Override
    public Traits traits() {
        return Traits.READ_THROUGH;
    }
}
