package cachinglab.strategy;

import cachinglab.testing.HostileInput;
import cachinglab.testing.ServiceContract;
import cachinglab.testing.Traits;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;

/// The service keeps the contract of all five.
@MicronautTest(transactional = false)
class ContractIT implements ServiceContract, HostileInput {

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
