package cachinglab.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;

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
}
