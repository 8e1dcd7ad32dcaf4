package cachinglab.comparison;

import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Measurement;
import cachinglab.comparison.measure.Rows;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.report.BehaviourTable;
import cachinglab.comparison.report.Report;
import cachinglab.comparison.report.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how the services differ.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Starts everything, measures each service, prints a table, writes a report.")
final class Compare implements Callable<Integer> {

    private static final int PRODUCTS = 2_000;
    private static final int REQUESTS = 20_000;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private Options options = new Options();

    @Mixin private TraceOptions traces = new TraceOptions();

    @Option(
            names = "--strategies",
            split = ",",
            paramLabel = "STRATEGY",
            description = "Only these, with commas between; all five without it.")
    private List<String> strategies = List.of();

    @Option(names = "--writes", paramLabel = "N", description = "In the burst.")
    private int writes = 1_000;

    @Option(names = "--writers", paramLabel = "N", description = "At once.")
    private int writers = 4;

    @Option(names = "--readers", paramLabel = "N", description = "At once.")
    private int readers = 8;

    @Option(names = "--report", paramLabel = "FILE", description = "Where the figures go.")
    private Path file = Path.of("report.json");

    @Override
    public Integer call() throws Exception {
        var contestants = contestants();
        var ports = options.portsOrFreeOnes(contestants);
        var replayed = traces.trace(Integer.MAX_VALUE, REQUESTS, PRODUCTS);
        var progress = Progress.onTerminal();
        try (var fleet = new Fleet(Installation.here(), ports, options.data(), progress)) {
            fleet.start();
            var workload = Workload.of(writes, writers, replayed, readers);
            var contest = new Contest(workload, replayed, progress);
            var measurements = measure(contest, ports, fleet);
            var report = new Report(Conditions.here(spec, fleet.servers()), workload, measurements);
            report.write(file);
            progress.say("\n" + new BehaviourTable(report) + "\n\nAll figures: " + file + "\n");
        }
        return 0;
    }

    private Collection<Strategy> contestants() {
        return strategies.isEmpty()
                ? EnumSet.allOf(Strategy.class)
                : strategies.stream()
                        .map(Strategy::named)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Strategy.class)));
    }

    private static List<Measurement> measure(Contest contest, Ports ports, Fleet fleet)
            throws Exception {
        var measurements = new ArrayList<Measurement>();
        for (var strategy : ports.strategies()) {
            var rows = new Rows(fleet.servers().database(), strategy.schema());
            measurements.add(
                    contest.measure(
                            new Subject(
                                    strategy.title(),
                                    ports.of(strategy),
                                    strategy.caches(),
                                    rows)));
        }
        return measurements;
    }
}
