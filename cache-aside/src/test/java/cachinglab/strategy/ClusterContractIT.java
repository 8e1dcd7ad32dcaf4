package cachinglab.strategy;

import cachinglab.backing.RedisCluster;
import cachinglab.testing.ServiceContract;
import cachinglab.testing.Traits;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/// The service keeps the contract on a Redis Cluster, too.
class ClusterContractIT implements ServiceContract {

    private static final RedisCluster CLUSTER = RedisCluster.start();
    private static final EmbeddedServer SERVER =
            ApplicationContext.run(
                    EmbeddedServer.class,
                    Map.of("redis.uris", CLUSTER.uris(), "micronaut.server.port", -1));

    @AfterAll
    static void stop() {
        SERVER.close();
        CLUSTER.close();
    }

    @Override
    public URI service() {
        return SERVER.getURI();
    }

    @Override
    public Traits traits() {
        return Traits.CACHE_ASIDE;
    }
}
