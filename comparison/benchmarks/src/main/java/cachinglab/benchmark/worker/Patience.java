package cachinglab.benchmark.worker;

import java.util.LinkedHashMap;
import java.util.Map;

/// As long as the peers wait for Redis: on a machine that is busy with other things, our circuit breaker
/// would open where they have none.
public final class Patience {

    private Patience() {}

    /// These settings, with our waiting added.
    ///
    /// @param namesAndValues in turn
    public static Map<String, Object> settings(Object... namesAndValues) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("cache.command-timeout", "5s");
        settings.put("cache.slow-command", "5s");
        settings.put("cache.load-wait", "30s");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }
}
