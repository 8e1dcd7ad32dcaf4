package cachinglab.comparison;

import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Strategy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every command.
final class Options {

    private static final int PORT_BASE = 8080;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description =
                    "The dashboard of `up` listens on N, cache-aside on N+1, read-through on N+2, write-through on N+3,"
                            + " write-behind on N+4, uncached on N+5.")
    private @Nullable Integer portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the data of the embedded servers there; without it, it is removed.")
    private @Nullable Path data;

    int dashboardPort() {
        return portBase == null ? PORT_BASE : portBase;
    }

    Ports ports(Collection<Strategy> strategies) {
        return Ports.from(dashboardPort(), strategies);
    }

    Ports portsOrFreeOnes(Collection<Strategy> strategies) {
        return portBase == null ? Ports.free(strategies) : Ports.from(portBase, strategies);
    }

    Optional<Path> data() {
        return Optional.ofNullable(data);
    }
}
