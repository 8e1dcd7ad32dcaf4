package cachinglab.benchmark.start;

import cachinglab.benchmark.Bench;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Starts;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.result.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a service takes on disk: its own jar, all its jars, and its start-up cache where it has one.
record Sizes(Bench bench, Installation installation, Starts starts) {

    void tell() throws IOException {
        for (var strategy : Strategy.values()) {
            tell(strategy);
        }
    }

    private void tell(Strategy strategy) throws IOException {
        var jar = installation.jar(strategy);
        tell("its own jar", strategy, Files.size(jar));
        tell("all jars", strategy, Files.size(jar) + sum(jar.resolveSibling("lib")));
        var cache = starts.cache(strategy);
        if (cache.isPresent()) {
            tell("start-up cache", strategy, Files.size(cache.get()));
        }
    }

    private void tell(String what, Strategy strategy, long bytes) {
        bench.figure(what, strategy.title(), Spread.of(List.of(bytes / 1e6)), "MB");
    }

    private static long sum(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
