package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.product;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.testing.race.Concurrently;
import io.lettuce.core.RedisException;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Redis is killed while clients write.
class RedisKilledIT {

    private static final int WRITERS = 4;

    private final OwnServers servers = OwnServers.shared();

    @Test
    void withAppendfsyncAlwaysNothingAcknowledgedIsLost() throws Exception {
        var model = new Model();
        try (var service = Service.startOn(servers, "write-behind.flush-interval", "20ms")) {
            var enough = new CountDownLatch(WRITERS * 50);
            var writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(w -> Concurrently.start(() -> write(service, model, enough)))
                            .toList();
            enough.await();
            servers.killRedis();
            writers.forEach(Concurrently::result);

            servers.startRedisAgain();
            awaitRedis(service);
            service.flush();

            assertThat(model.size()).isGreaterThan(WRITERS);
            model.assertIsIn(service);
        }
    }

    @Test
    void aRedisThatKeepsNothingLosesWhatItHasAcknowledged() {
        try (var service = Service.startOn(servers)) {
            var id = service.products().create(product("acknowledged")).data().id();

            servers.killRedis();
            servers.startRedisWithNothing();
            awaitRedis(service);
            service.flush();

            assertThat(service.productTable().find(id)).isEmpty();
        }
    }

    /// Creates, replaces and deletes until Redis is gone.
    private static int write(Service service, Model model, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                var made = service.products().create(product("first")).data();
                model.sends(made.id(), "first");
                model.acknowledged(made.id(), made.version());
                model.sends(made.id(), "w" + i);
                model.acknowledged(made.id(), service.replace(made.id(), "w" + i).version());
                if (i % 3 == 0) {
                    model.sendsDelete(made.id());
                    service.products().delete(made.id(), OptionalLong.empty());
                    model.acknowledged(made.id(), made.version());
                }
                enough.countDown();
            }
        } catch (RedisException gone) {
            return 0;
        }
    }

    private static void awaitRedis(Service service) {
        await().atMost(ofSeconds(20)).ignoreExceptions().until(() -> service.waiting() >= 0);
    }
}
