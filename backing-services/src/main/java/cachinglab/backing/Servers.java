package cachinglab.backing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The servers of a run, configured or started.
///
/// @param run where embedded ones live; empty if there are none
/// @param postgreSql empty if not needed
/// @param redis empty if not needed
record Servers(Optional<Run> run, Optional<PostgreSql> postgreSql, Optional<Redis> redis)
        implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    /// Starts both at the same time.
    ///
    /// @throws BackingServicesException if one does not start; the other is stopped then
    static Servers start(BackingOptions options) {
        Optional<Run> run = begin(options);
        Future<Optional<PostgreSql>> postgreSql;
        Future<Optional<Redis>> redis;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            postgreSql = threads.submit(() -> postgreSql(options, run));
            redis = threads.submit(() -> redis(options, run));
        }
        Servers started = new Servers(run, value(postgreSql), value(redis));
        Optional<Throwable> failure = failure(postgreSql).or(() -> failure(redis));
        if (failure.isPresent()) {
            started.close();
            throw sentence(failure.get());
        }
        return started;
    }

    private static Optional<Run> begin(BackingOptions options) {
        try {
            return options.startsEmbedded()
                    ? Optional.of(Runs.ofUser().begin(options.data()))
                    : Optional.empty();
        } catch (IOException e) {
            throw sentence(e);
        }
    }

    private static Optional<PostgreSql> postgreSql(BackingOptions options, Optional<Run> run)
            throws IOException {
        if (!options.postgreSql()) {
            return Optional.empty();
        }
        if (!options.startsPostgreSql()) {
            return options.configured().postgreSql();
        }
        return Optional.of(
                switch (options.backing()) {
                    case EMBEDDED -> EmbeddedPostgreSql.start(run.orElseThrow());
                    case TESTCONTAINERS -> ContainerServers.startPostgreSql();
                });
    }

    private static Optional<Redis> redis(BackingOptions options, Optional<Run> run)
            throws IOException {
        if (!options.redis()) {
            return Optional.empty();
        }
        if (!options.startsRedis()) {
            return options.configured().redis();
        }
        return Optional.of(
                switch (options.backing()) {
                    case EMBEDDED -> EmbeddedRedis.start(run.orElseThrow(), options.appendFsync());
                    case TESTCONTAINERS -> ContainerServers.startRedis(options.appendFsync());
                });
    }

    private static <T> Optional<T> value(Future<Optional<T>> start) {
        return start.state() == State.SUCCESS ? start.resultNow() : Optional.empty();
    }

    private static Optional<Throwable> failure(Future<?> start) {
        return start.state() == State.FAILED ? Optional.of(start.exceptionNow()) : Optional.empty();
    }

    private static BackingServicesException sentence(Throwable failure) {
        LOG.debug("The servers did not start", failure);
        return switch (failure) {
            case BackingServicesException known -> known;
            case NoClassDefFoundError missing ->
                    new BackingServicesException(
                            "-Dbacking=testcontainers needs Testcontainers on the class path.");
            default -> new BackingServicesException("The servers did not start: " + failure);
        };
    }

    /// How to reach them, by Micronaut's names.
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        postgreSql.ifPresent(server -> {
            properties.put(ConfiguredServers.URL, server.jdbcUrl());
            properties.put(ConfiguredServers.USERNAME, server.username());
            properties.put(ConfiguredServers.PASSWORD, server.password());
        });
        redis.ifPresent(server -> properties.put(server.property(), server.uri()));
        properties.values().removeIf(String::isEmpty);
        return properties;
    }

    @Override
    public void close() {
        redis.ifPresent(Redis::close);
        postgreSql.ifPresent(PostgreSql::close);
        run.ifPresent(Run::close);
    }
}
