package cachinglab.benchmark.worker;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a worker's servers are.
public final class Environment {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Environment() {}

    public static String redisUri() {
        return value("REDIS_URI");
    }

    /// As large as a service's; those who are many wait for a connection as long as they have to.
    public static HikariDataSource pool(String schema) {
        var config = new HikariConfig();
        config.setJdbcUrl(value("DATASOURCES_DEFAULT_URL"));
        config.setUsername(emptyToNull(value("DATASOURCES_DEFAULT_USERNAME")));
        config.setPassword(emptyToNull(value("DATASOURCES_DEFAULT_PASSWORD")));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setSchema(schema);
        return new HikariDataSource(config);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String value(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }
}
