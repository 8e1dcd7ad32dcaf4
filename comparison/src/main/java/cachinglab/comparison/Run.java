package cachinglab.comparison;

import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Starts one service and leaves it running, with its log on the terminal.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, Redis and one service; Ctrl-C stops them.")
final class Run implements Callable<Integer> {

    @Mixin private Options options = new Options();

    @Parameters(
            paramLabel = "STRATEGY",
            description = "cache-aside, read-through, write-through, write-behind or uncached.")
    private String strategy = "";

    @Override
    public Integer call() throws Exception {
        var chosen = Strategy.named(strategy);
        var ports = options.ports(EnumSet.of(chosen));
        var progress = Progress.onTerminal();
        try (var fleet = new Fleet(Installation.here(), ports, options.data(), progress)) {
            fleet.startAloud();
            progress.say("\n" + Curl.lines(ports.of(chosen)) + "\n\nCtrl-C stops everything.\n");
            fleet.watch();
        }
        return 1;
    }
}
