package cachinglab.comparison;

import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Makes what services start faster with.
@Command(
        name = "practice",
        mixinStandardHelpOptions = true,
        description = {
            "Runs each service once for practice. That leaves a start-up cache (JEP 483, 514) beside its"
                    + " jar, with which it starts in less than half the time until it is built again.",
            "A minute or two; for who starts the lab often. Without it, everything works the same."
        })
final class PracticeCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        var ports = Ports.free(EnumSet.allOf(Strategy.class));
        var progress = Progress.onTerminal();
        try (var fleet = new Fleet(Installation.here(), ports, Optional.empty(), progress)) {
            fleet.practise();
        }
        return 0;
    }
}
