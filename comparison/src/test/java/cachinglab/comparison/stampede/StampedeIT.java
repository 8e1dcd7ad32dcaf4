package cachinglab.comparison.stampede;

import static cachinglab.comparison.launch.Strategy.CACHE_ASIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import cachinglab.comparison.LockedTable;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Instance;
import cachinglab.comparison.launch.Instances;
import cachinglab.comparison.measure.Database;
import cachinglab.comparison.measure.SqlCount;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Two instances, and a product that is in nobody's cache. PostgreSQL does not answer the first who
/// asks for it before everybody has come.
@TestMethodOrder(OrderAnnotation.class)
class StampedeIT {

    private static final int READERS = 1_000;

    /// Of the test, for what must come; nothing takes nearly as long.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static BackingServices servers;
    private static Instances instances;
    private static Instance one;
    private static Instance other;

    @BeforeAll
    static void start() throws Exception {
        servers =
                BackingServices.start(
                        BackingOptions.both().withConfigured(ConfiguredServers.none()));
        instances = new Instances(Set.of(CACHE_ASIDE), 2, servers, Settings.over(servers));
        instances.start();
        one = instances.of(CACHE_ASIDE).getFirst();
        other = instances.of(CACHE_ASIDE).getLast();
        try (var first = new Readers(2, List.of(one, other))) { // from now on Redis has the scripts
            first.ask("/products/4");
            assertThat(first.answers(PATIENCE)).allMatch(answer -> answer.status() == 200);
        }
    }

    @AfterAll
    static void stop() {
        instances.close();
        servers.close();
    }

    @Test
    @Order(1)
    void aThousandColdReadersOverTwoInstancesAreOneQuery() throws Exception {
        long before = selects(one) + selects(other);
        try (var readers = new Readers(READERS, List.of(one, other))) {
            long released;
            try (var table = lockedTable();
                    var monitor = monitor(1)) {
                readers.ask("/products/1");
                awaitUntil(() -> assertThat(monitor.readers()).isEqualTo(READERS));
                awaitUntil(() -> assertThat(table.waiting()).isEqualTo(1));
                released = System.nanoTime();
            }

            var answers = readers.answers(PATIENCE);
            print(
                    "%d readers had their answers %d ms after the query had its"
                            .formatted(READERS, millisSince(released)));
            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(answers.stream().map(StampedeIT::data).distinct()).hasSize(1);
            assertThat(count(answers, "; stored")).isEqualTo(1);
            assertThat(count(answers, "; collapsed")).isEqualTo(READERS - 1);
        }
        assertThat(selects(one) + selects(other) - before).isEqualTo(1);
    }

    /// The last, for it takes an instance with it.
    @Test
    @Order(2)
    void aLoaderThatDiesIsWaitedForNoLongerThanItsLease() throws Exception {
        long before = selects(other);
        try (var loader = new Readers(1, List.of(one));
                var readers = new Readers(READERS / 2, List.of(other))) {
            long killed;
            try (var table = lockedTable();
                    var monitor = monitor(2)) {
                loader.ask("/products/2");
                awaitUntil(() -> assertThat(table.waiting()).isEqualTo(1));
                readers.ask("/products/2");
                awaitUntil(() -> assertThat(monitor.readers()).isEqualTo(1 + READERS / 2));
                killed = System.nanoTime();
                one.kill();
            }

            var answers = readers.answers(PATIENCE);
            print(
                    "a dead loader's readers had their answers after %d ms"
                            .formatted(millisSince(killed)));
            assertThat(millisSince(killed)).isLessThan(Settings.LOAD_WAIT.toMillis());
            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(count(answers, "; stored")).isEqualTo(1);
            assertThat(count(answers, "; collapsed")).isEqualTo(READERS / 2 - 1);
        }
        assertThat(selects(other) - before).isEqualTo(1);
    }

    private static void awaitUntil(ThrowingRunnable claim) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).untilAsserted(claim);
    }

    private static LockedTable lockedTable() throws SQLException {
        return LockedTable.againstReads(
                new Database(servers.jdbcUrl(), servers.username(), servers.password()),
                CACHE_ASIDE);
    }

    private static Monitor monitor(long id) throws IOException {
        return new Monitor(URI.create(servers.redisUri()), "cache-aside:product:" + id);
    }

    private static long selects(Instance instance) throws IOException {
        try (var connection = Connection.to(instance.port())) {
            return SqlCount.parse(connection.get("/prometheus").text()).selects();
        }
    }

    private static String data(Response answer) {
        return answer.text().substring(answer.text().indexOf("\"data\""));
    }

    private static long count(List<Response> answers, String cacheStatus) {
        return answers.stream()
                .filter(answer -> answer.header("cache-status").contains(cacheStatus))
                .count();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static void print(String figures) {
        System.out.println("stampede: " + figures);
    }
}
