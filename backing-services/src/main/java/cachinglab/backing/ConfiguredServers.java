package cachinglab.backing;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The servers somebody else runs, by the names Micronaut gives them.
///
/// @param redisUri one Redis
/// @param redisUris the nodes of a Redis Cluster, separated by commas
public record ConfiguredServers(
        Optional<String> jdbcUrl,
        Optional<String> username,
        Optional<String> password,
        Optional<String> redisUri,
        Optional<String> redisUris) {

    static final String URL = "datasources.default.url";
    static final String USERNAME = "datasources.default.username";
    static final String PASSWORD = "datasources.default.password";
    static final String REDIS_URI = "redis.uri";
    static final String REDIS_URIS = "redis.uris";

    /// Nothing configured: everything is to be started.
    public static ConfiguredServers none() {
        return of(name -> null);
    }

    /// What environment variables say (`DATASOURCES_DEFAULT_URL`), else system properties
    /// (`datasources.default.url`).
    ///
    /// @throws BackingServicesException if an address cannot be one
    public static ConfiguredServers ofEnvironment() {
        return of(ConfiguredServers::environment);
    }

    static ConfiguredServers of(Function<String, @Nullable String> properties) {
        Function<String, Optional<String>> property =
                name -> Optional.ofNullable(properties.apply(name)).filter(v -> !v.isBlank());
        ConfiguredServers servers =
                new ConfiguredServers(
                        property.apply(URL),
                        property.apply(USERNAME),
                        property.apply(PASSWORD),
                        property.apply(REDIS_URI),
                        property.apply(REDIS_URIS));
        servers.jdbcUrl.ifPresent(ConfiguredServers::requirePostgreSql);
        servers.redis().map(Redis::uri).ifPresent(ConfiguredServers::requireRedis);
        return servers;
    }

    Optional<PostgreSql> postgreSql() {
        return jdbcUrl.map(
                url -> new ConfiguredPostgreSql(url, username.orElse(""), password.orElse("")));
    }

    Optional<Redis> redis() {
        Optional<Redis> one = redisUri.map(uri -> new ConfiguredRedis(uri, REDIS_URI));
        return one.or(() -> redisUris.map(uris -> new ConfiguredRedis(uris, REDIS_URIS)));
    }

    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static @Nullable String environment(String property) {
        String value = System.getenv(variable(property));
        return value != null ? value : System.getProperty(property);
    }

    private static void requirePostgreSql(String url) {
        if (!isPostgreSql(url)) {
            throw new BackingServicesException(
                    "%s is not the URL of a PostgreSQL (jdbc:postgresql://HOST:PORT/NAME): %s"
                            .formatted(variable(URL), Masked.of(url)));
        }
    }

    private static boolean isPostgreSql(String url) {
        try {
            return url.startsWith("jdbc:postgresql:") && DriverManager.getDriver(url) != null;
        } catch (SQLException e) {
            return false; // no driver understands it
        }
    }

    private static void requireRedis(String addresses) {
        for (String address : addresses.split(",", -1)) {
            if (!isRedis(address.strip())) {
                throw new BackingServicesException(
                        "%s is not the address of a Redis (redis://HOST:PORT): %s"
                                .formatted(variable(REDIS_URI), Masked.of(address)));
            }
        }
    }

    private static boolean isRedis(String address) {
        try {
            String scheme = new URI(address).getScheme();
            return scheme != null && scheme.startsWith("redis");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
