package cachinglab.comparison.measure;

import io.lettuce.core.RedisClient;

/// What a Redis says of itself.
public final class RedisVersion {

    private static final String FIELD = "redis_version:";

    private RedisVersion() {}

    /// `7.0.15`
    ///
    /// @param uri or several of them, with commas between: those of a cluster
    public static String of(String uri) {
        try (var client = RedisClient.create(uri.split(",", -1)[0].strip());
                var connection = client.connect()) {
            return connection
                    .sync()
                    .info("server")
                    .lines()
                    .filter(line -> line.startsWith(FIELD))
                    .map(line -> line.substring(FIELD.length()).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
