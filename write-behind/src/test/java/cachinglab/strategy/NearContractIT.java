package cachinglab.strategy;

import cachinglab.testing.AnsweringThread;
import cachinglab.testing.NearContract;
import cachinglab.testing.Traits;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;

/// The service keeps the contract with a near cache, too, and answers what that has at once.
@MicronautTest(transactional = false)
@Property(name = "cache.near.enabled", value = "true")
@Property(name = AnsweringThread.ENABLED, value = "true")
class NearContractIT implements NearContract {

    @Inject EmbeddedServer server;

    @Override
    public URI service() {
        return server.getURI();
    }

    @Override
    public Traits traits() {
        return Traits.WRITE_BEHIND;
    }
}
