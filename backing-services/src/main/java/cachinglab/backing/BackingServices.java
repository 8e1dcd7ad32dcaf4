package cachinglab.backing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// PostgreSQL and Redis for a run: the configured ones as they are, for the rest real servers that
/// live as long as this does.
///
/// They stop on [#close()] and when the JVM ends, in whatever way: see [OrphanGuard], and
/// [#cleanUp()] for what even that missed. Safe for use by many threads.
public final class BackingServices implements AutoCloseable {

    private final Thread hook;
    private @Nullable Servers servers;

    private BackingServices(Runnable beforeTheyStop) {
        hook =
                new Thread(
                        () -> {
                            try {
                                beforeTheyStop.run();
                            } finally {
                                stop();
                            }
                        },
                        "backing-services-stop");
    }

    /// Starts what is needed and not configured; returns when all of it answers.
    ///
    /// @throws BackingServicesException if something does not; nothing is left running then
    public static BackingServices start(BackingOptions options) {
        return start(options, () -> {});
    }

    /// The same for an owner whose work needs the servers to end well. The JVM runs its shutdown
    /// hooks all at once; this is the one that is over before the servers stop.
    ///
    /// @param beforeTheyStop ends that work when the JVM ends, in bounded time
    /// @throws BackingServicesException if a server does not start; nothing is left running then
    public static BackingServices start(BackingOptions options, Runnable beforeTheyStop) {
        BackingServices services = new BackingServices(beforeTheyStop);
        synchronized (services) { // a JVM that ends meanwhile waits, and then stops all of them
            Runtime.getRuntime().addShutdownHook(services.hook);
            try {
                services.servers = Servers.start(options);
                return services;
            } finally {
                if (services.servers == null) {
                    services.close();
                }
            }
        }
    }

    /// Stops what owners who were killed left behind, and removes its temporary data. Every start
    /// does so, too.
    public static void cleanUp() {
        try {
            Runs.ofUser().reap();
        } catch (IOException e) {
            throw new BackingServicesException("Clean-up failed: " + e.getMessage());
        }
    }

    public String jdbcUrl() {
        return postgreSql().jdbcUrl();
    }

    /// Empty if the URL says it.
    public String username() {
        return postgreSql().username();
    }

    /// Empty if the URL says it.
    public String password() {
        return postgreSql().password();
    }

    /// One address, or those of a cluster separated by commas.
    public String redisUri() {
        return redis().uri();
    }

    /// The process of the PostgreSQL server, if it is one of ours and lives.
    public Optional<ProcessHandle> postgreSqlProcess() {
        return postgreSql().own().flatMap(OwnServer::handle);
    }

    /// The process of the Redis server, if it is one of ours and lives.
    public Optional<ProcessHandle> redisProcess() {
        return redis().own().flatMap(OwnServer::handle);
    }

    /// The PostgreSQL server, to take it away on purpose.
    ///
    /// @throws BackingServicesException if it is not embedded, so not ours to take away
    public OwnServer ownPostgreSql() {
        return postgreSql().own().orElseThrow(() -> notOurs("PostgreSQL"));
    }

    /// The Redis server, to take it away on purpose.
    ///
    /// @throws BackingServicesException if it is not embedded, so not ours to take away
    public OwnServer ownRedis() {
        return redis().own().orElseThrow(() -> notOurs("Redis"));
    }

    /// What a service needs in its environment to use these: `DATASOURCES_DEFAULT_URL` and the
    /// others, or the properties of the same meaning.
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        properties()
                .forEach((name, value) -> environment.put(ConfiguredServers.variable(name), value));
        return environment;
    }

    Map<String, String> properties() {
        return running().properties();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook with it.
        }
    }

    private synchronized void stop() {
        if (servers != null) {
            servers.close();
            servers = null;
        }
    }

    private static BackingServicesException notOurs(String server) {
        return new BackingServicesException(
                server + " is no process of ours, but one that is configured or in a container.");
    }

    private PostgreSql postgreSql() {
        return running().postgreSql().orElseThrow(() -> new IllegalStateException("Not needed."));
    }

    private Redis redis() {
        return running().redis().orElseThrow(() -> new IllegalStateException("Not needed."));
    }

    private synchronized Servers running() {
        if (servers == null) {
            throw new IllegalStateException("The backing services have stopped.");
        }
        return servers;
    }
}
