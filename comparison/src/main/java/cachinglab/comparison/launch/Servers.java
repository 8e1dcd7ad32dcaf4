package cachinglab.comparison.launch;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.BackingServicesException;
import cachinglab.comparison.LabException;
import cachinglab.comparison.measure.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The PostgreSQL and the Redis the services share: the configured ones, else some for this run.
public record Servers(BackingServices services) implements AutoCloseable {

    /// @param wanted what is to be different from how the environment has it
    /// @param beforeTheyStop what still needs them when the lab is interrupted
    static Servers start(UnaryOperator<BackingOptions> wanted, Runnable beforeTheyStop) {
        try {
            var options = wanted.apply(BackingOptions.both());
            return new Servers(BackingServices.start(options, beforeTheyStop));
        } catch (BackingServicesException e) {
            throw new LabException(String.valueOf(e.getMessage()), e);
        }
    }

    public Database database() {
        return new Database(services.jdbcUrl(), services.username(), services.password());
    }

    public String redisUri() {
        return services.redisUri();
    }

    Outages outages() {
        return new OwnOutages(services);
    }

    public boolean isCluster() {
        return redisUri().contains(",");
    }

    /// What a service must be told, by the framework's own names.
    ///
    /// @param settings beside where the servers are
    Map<String, String> environment(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putAll(services.environment());
        return all;
    }

    @Override
    public void close() {
        services.close();
    }
}
