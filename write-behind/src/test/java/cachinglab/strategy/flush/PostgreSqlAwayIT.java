package cachinglab.strategy.flush;

import static cachinglab.strategy.flush.Service.email;
import static cachinglab.strategy.flush.Service.product;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.domain.UnavailableException;
import cachinglab.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// PostgreSQL does not answer: writes go on, creates included, until as many wait as may.
class PostgreSqlAwayIT {

    private static final int LIMIT = 240;

    private final OwnServers servers = OwnServers.shared();

    @AfterEach
    void resume() {
        servers.resumePostgreSql();
    }

    @Test
    void writesAreAcknowledgedUpToTheLimitAndAreAllThereAfterwards() {
        try (var service =
                Service.startOn(
                        servers,
                        "write-behind.max-backlog",
                        LIMIT,
                        "write-behind.flush-interval",
                        "50ms",
                        "write-behind.longest-retry",
                        "500ms")) {
            var client = service.client();
            await().until(() -> service.waiting() == 0); // what other tests have left
            servers.suspendPostgreSql();

            List<Long> products = new ArrayList<>();
            List<Long> users = new ArrayList<>();
            for (int i = 0; i < LIMIT / 2; i++) {
                products.add(
                        create(service, "/products", "\"price\":1,\"category\":\"Away\"").id());
                users.add(create(service, "/users", "\"email\":\"" + email() + '"').id());
            }
            assertThat(create(service, "/products", "\"price\":1,\"category\":\"Away\""))
                    .satisfies(PostgreSqlAwayIT::saysWhenToComeBack);
            assertThat(client.get("/products/" + products.getFirst()).source()).isEqualTo("cache");
            await().atMost(ofSeconds(20)).until(() -> retries(service) > 0);

            servers.resumePostgreSql();
            await().atMost(ofSeconds(20)).until(() -> service.waiting() == 0);

            assertThat(service.productTable().findAll(products)).hasSize(LIMIT / 2);
            assertThat(service.userTable().findAll(users)).hasSize(LIMIT / 2);
            assertThat(service.deadLetters()).isZero();
            assertThat(create(service, "/users", "\"email\":\"" + email() + '"').status())
                    .isEqualTo(201);
        }
    }

    @Test
    void withoutAReserveOfIdsCreatesEndWithTheirBlock() {
        try (var service = Service.startOn(servers, "write-behind.reserved-ids", 0)) {
            service.products().create(product("the first of fifty"));
            servers.suspendPostgreSql();

            assertThat(createUntilRefused(service)).isLessThan(50);
            servers.resumePostgreSql();
            await().ignoreExceptions().until(() -> service.flush() >= 0);
        }
    }

    private static long retries(Service service) {
        return Long.parseLong("" + service.client().get("/write-behind").json().get("retries"));
    }

    private static int createUntilRefused(Service service) {
        int created = 0;
        try {
            while (created < 2 * LIMIT) {
                service.products().create(product("away"));
                created++;
            }
        } catch (UnavailableException out) {
            return created;
        }
        return created;
    }

    private static Reply create(Service service, String path, String fields) {
        return service.client().post(path, "{\"name\":\"somebody\"," + fields + '}');
    }

    private static void saysWhenToComeBack(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 5);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
}
