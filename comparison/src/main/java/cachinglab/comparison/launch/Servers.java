package cachinglab.comparison.launch;

import cachinglab.comparison.measure.Database;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The PostgreSQL and the Redis the services share.
///
/// @param stop ends what was started for this run, and does nothing to servers that were there
public record Servers(Database database, String redisUri, String description, Runnable stop)
        implements AutoCloseable {

    static Servers start(Optional<Path> data) {
        var url = System.getenv("DATASOURCES_DEFAULT_URL");
        return new Servers(
                new Database(
                        url,
                        System.getenv("DATASOURCES_DEFAULT_USERNAME"),
                        System.getenv("DATASOURCES_DEFAULT_PASSWORD")),
                System.getenv("REDIS_URI"),
                "configured" + data,
                () -> {});
    }

    /// What a service must be told, by the framework's own names.
    Map<String, String> environment() {
        return Map.of(
                "DATASOURCES_DEFAULT_URL", database.url(),
                "DATASOURCES_DEFAULT_USERNAME", database.username(),
                "DATASOURCES_DEFAULT_PASSWORD", database.password(),
                "REDIS_URI", redisUri);
    }

    @Override
    public void close() {
        stop.run();
    }
}
