package cachinglab.comparison.stampede;

import cachinglab.backing.BackingServices;
import java.time.Duration;
import java.util.Map;

/// How long anybody waits for anybody here.
final class Settings {

    /// Longer than PostgreSQL lets a transaction wait, as services demand.
    private static final Duration LEASE_TIME = Duration.ofSeconds(6);

    /// Long enough to take over from a loader that died.
    static final Duration LOAD_WAIT = LEASE_TIME.plusSeconds(3);

    /// Hundreds at once keep a small machine busy, which makes Redis look slow.
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(3);

    private static final String BOUNDS =
            "options=-c%20statement_timeout=3000%20-c%20idle_in_transaction_session_timeout=1400";

    private Settings() {}

    static Map<String, String> over(BackingServices servers) {
        var url = servers.jdbcUrl();
        return Map.of(
                "DATASOURCES_DEFAULT_URL", url + (url.contains("?") ? "&" : "?") + BOUNDS,
                "CACHE_SLOW_COMMAND", millis(COMMAND_TIMEOUT),
                "CACHE_COMMAND_TIMEOUT", millis(COMMAND_TIMEOUT),
                "CACHE_LEASE_TIME", millis(LEASE_TIME),
                "CACHE_LOAD_WAIT", millis(LOAD_WAIT));
    }

    private static String millis(Duration time) {
        return time.toMillis() + "ms";
    }
}
