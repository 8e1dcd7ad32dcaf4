package cachinglab.comparison;

import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Starts everything and leaves it running.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, Redis and all five services; Ctrl-C stops them.")
final class Up implements Callable<Integer> {

    @Mixin private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        var ports = options.ports(EnumSet.allOf(Strategy.class));
        var progress = Progress.onTerminal();
        try (var fleet = new Fleet(Installation.here(), ports, options.data(), progress)) {
            fleet.start();
            progress.say(greeting(ports, fleet));
            fleet.watch();
        }
        return 1;
    }

    private static String greeting(Ports ports, Fleet fleet) {
        var text = new StringBuilder("\n");
        for (var strategy : ports.strategies()) {
            text.append(
                    "%-15s http://localhost:%d%n".formatted(strategy.title(), ports.of(strategy)));
        }
        text.append('\n').append(Curl.lines(ports.of(Strategy.CACHE_ASIDE)));
        return text + "\n\nThe services log in " + fleet.logs() + ". Ctrl-C stops everything.";
    }
}
