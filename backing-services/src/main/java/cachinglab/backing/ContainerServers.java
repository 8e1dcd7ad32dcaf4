package cachinglab.backing;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;

/// PostgreSQL and Redis in Docker containers, by Testcontainers, of the images that
/// docker-compose.yml names: `POSTGRES_IMAGE` and `REDIS_IMAGE`, or the official ones.
///
/// Only this class needs Testcontainers; it is loaded only when containers are asked for.
final class ContainerServers {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerServers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USER = "postgres";
    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;

    private ContainerServers() {}

    static PostgreSql startPostgreSql() {
        long begin = System.nanoTime();
        GenericContainer<?> container =
                container("POSTGRES_IMAGE", "postgres:18", POSTGRES_PORT)
                        .withEnv("POSTGRES_USER", USER)
                        .withEnv("POSTGRES_PASSWORD", USER)
                        .withCommand("postgres", "-c", "max_connections=200", "-c", "timezone=UTC");
        return started("PostgreSQL", container, () -> postgreSql(container, begin));
    }

    private static PostgreSql postgreSql(GenericContainer<?> container, long begin) {
        String address = address(container, POSTGRES_PORT);
        String url = "jdbc:postgresql://%s/postgres".formatted(address);
        // Its set-up starts a server, stops it and starts it again: only an answer tells.
        String version =
                new PostgreSqlProbe(url, USER, USER).awaitVersion(PATIENCE, container::isRunning);
        LOG.info("PostgreSQL {} on {} in {}", version, address, Elapsed.since(begin));
        return new ContainerPostgreSql(container, url, USER, USER);
    }

    static Redis startRedis(AppendFsync appendFsync) {
        long begin = System.nanoTime();
        Stream<String> server = Stream.of("redis-server", "--protected-mode", "no");
        Stream<String> settings = EmbeddedRedis.settings(appendFsync).stream();
        GenericContainer<?> container =
                container("REDIS_IMAGE", "redis:7", REDIS_PORT)
                        .withCommand(Stream.concat(server, settings).toArray(String[]::new));
        return started("Redis", container, () -> redis(container, begin));
    }

    private static Redis redis(GenericContainer<?> container, long begin) {
        String address = address(container, REDIS_PORT);
        String version =
                new RedisProbe(container.getHost(), container.getMappedPort(REDIS_PORT))
                        .awaitVersion(PATIENCE, container::isRunning);
        LOG.info("Redis {} on {} in {}", version, address, Elapsed.since(begin));
        return new ContainerRedis(container, "redis://" + address);
    }

    private record ContainerPostgreSql(
            GenericContainer<?> container, String jdbcUrl, String username, String password)
            implements PostgreSql {
        @Override
        public void close() {
            container.stop();
        }
    }

    private record ContainerRedis(GenericContainer<?> container, String uri) implements Redis {
        @Override
        public void close() {
            container.stop();
        }
    }

    private static GenericContainer<?> container(String variable, String image, int port) {
        String chosen = System.getenv().getOrDefault(variable, image);
        return new GenericContainer<>(DockerImageName.parse(chosen))
                .withExposedPorts(port)
                .waitingFor(nothing());
    }

    private static <T> T started(String name, GenericContainer<?> container, Supplier<T> server) {
        try {
            container.start();
            return server.get();
        } catch (RuntimeException e) {
            LOG.debug("{} does not run in a container", name, e);
            container.stop();
            throw new BackingServicesException(
                    "Docker did not give us %s: %s".formatted(name, e.getMessage()));
        }
    }

    private static String address(GenericContainer<?> container, int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }

    private static WaitStrategy nothing() {
        return new AbstractWaitStrategy() {
            @Override
            protected void waitUntilReady() {}
        };
    }
}
