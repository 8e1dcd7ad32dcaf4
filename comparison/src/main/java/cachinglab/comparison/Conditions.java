package cachinglab.comparison;

import cachinglab.comparison.launch.Servers;
import cachinglab.comparison.measure.RedisVersion;
import cachinglab.comparison.report.Environment;
import java.sql.SQLException;
import java.time.Instant;
import picocli.CommandLine.Model.CommandSpec;

/// Under which a command measures.
final class Conditions {

    private Conditions() {}

    static Environment here(CommandSpec command, Servers servers) throws SQLException {
        var arguments = command.root().commandLine().getParseResult().originalArgs();
        return Environment.here(
                Instant.now(),
                "lab " + String.join(" ", arguments),
                servers.database().version(),
                RedisVersion.of(servers.redisUri()));
    }
}
