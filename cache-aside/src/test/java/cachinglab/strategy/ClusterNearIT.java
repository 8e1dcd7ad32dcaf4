package cachinglab.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.backing.OwnServer;
import cachinglab.backing.RedisCluster;
import cachinglab.testing.Client;
import cachinglab.testing.ServiceContract;
import cachinglab.testing.Traits;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The service keeps the contract on a Redis Cluster with a near cache, too; and when one node is out
/// and comes back, that costs speed, never an answer.
class ClusterNearIT implements ServiceContract {

    private static final RedisCluster CLUSTER = RedisCluster.start();
    private static final EmbeddedServer SERVER =
            ApplicationContext.run(
                    EmbeddedServer.class,
                    Map.of(
                            "redis.uris",
                            CLUSTER.uris(),
                            "cache.near.enabled",
                            "true",
                            "micronaut.server.port",
                            -1));

    /// More than a command may take, twice.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Client client = new Client(service());

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

    @Test
    void aNodeThatHangs() {
        survive(OwnServer::suspend, OwnServer::resume);
    }

    /// It comes back with what its file has: also with entries that were evicted a moment before.
    @Test
    void aNodeThatIsKilled() {
        survive(OwnServer::kill, OwnServer::startAgain);
    }

    private void survive(Consumer<OwnServer> outage, Consumer<OwnServer> end) {
        List<Long> products = Stream.generate(this::create).limit(16).toList(); // on all nodes
        var node = CLUSTER.nodeOf(0);
        awaitHits(products, "1.00");
        outage.accept(node);
        try {
            products.forEach(id -> assertShown(id, "1.00"));
            products.forEach(id -> write(id, "2.00"));
            products.forEach(id -> assertShown(id, "2.00"));
        } finally {
            end.accept(node);
        }
        awaitHits(products, "2.00");
        products.forEach(id -> write(id, "3.00"));
        products.forEach(id -> assertShown(id, "3.00"));
    }

    /// Nothing else may be shown until then.
    private void awaitHits(List<Long> products, String price) {
        var hits = new HashSet<Long>();
        await().until(() -> {
            products.stream()
                    .filter(id -> assertShown(id, price).contains("; hit"))
                    .forEach(hits::add);
            return hits.size() == products.size();
        });
    }

    /// Returns how the cache served it.
    private String assertShown(long id, String price) {
        long start = System.nanoTime();
        var reply = client.get("/products/" + id);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"price\":" + price);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        return reply.header("Cache-Status");
    }

    private void write(long id, String price) {
        long start = System.nanoTime();
        assertThat(client.put("/products/" + id, product(price)).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    private long create() {
        return client.post("/products", product("1.00")).id();
    }

    private static String product(String price) {
        return """
        {"name": "Survivor", "price": %s, "category": "Outage"}\
        """
                .formatted(price);
    }
}
