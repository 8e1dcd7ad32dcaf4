package cachinglab.comparison;

import cachinglab.comparison.behaviour.BehaviourMatrix;
import cachinglab.comparison.behaviour.MatrixTable;
import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Rows;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.report.ReportFiles;
import cachinglab.comparison.report.WorkloadTable;
import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Comparison;
import cachinglab.comparison.result.Plan;
import cachinglab.comparison.workload.Workload;
import java.nio.file.Path;
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
        description = {
            "Starts everything, checks each service's contract, drives all of them with the same"
                    + " workloads, turn by turn, and measures how they behave; prints tables, writes"
                    + " report.html, report.json and report.csv.",
            "Some minutes; with --quick, a minute and a half at most."
        })
final class Compare implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private Options options = new Options();

    @Mixin private WorkloadOptions work = new WorkloadOptions();

    @Mixin private PaceOptions paces = new PaceOptions();

    @Option(
            names = "--strategies",
            split = ",",
            paramLabel = "STRATEGY",
            description = "Only these, with commas between. Default: all five.")
    private List<String> strategies = List.of();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where the three files go. Default: here.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws Exception {
        var pace = paces.pace();
        var workloads = work.workloads(paces.quick());
        var ports = options.portsOrFreeOnes(contestants());
        ReportFiles.check(folder); // not after minutes of work
        var progress = Progress.onTerminal();
        try (var fleet =
                Fleet.measured(
                        Installation.here(), ports, options.data(), progress, paces.quick())) {
            fleet.start();
            var contest = new Contest(subjects(ports, fleet), pace, progress);
            progress.say(outlook(contest, workloads));
            var comparison = compare(contest, workloads, fleet, ports);
            ReportFiles.write(folder, comparison);
            progress.say("\n" + new WorkloadTable(comparison) + "\n");
            if (!comparison.behaviour().isEmpty()) {
                progress.say(new MatrixTable(comparison.behaviour()) + "\n");
            }
        }
        progress.say("report.html, report.json and report.csv are in " + folder + ".");
        return 0;
    }

    private Comparison compare(Contest contest, List<Workload> workloads, Fleet fleet, Ports ports)
            throws Exception {
        var progress = contest.progress();
        var results = contest.run(workloads);
        var behaviour = behaviour(fleet, ports, progress);
        var titles = ports.strategies().stream().map(Strategy::title).toList();
        var conditions = Conditions.here(spec, fleet.servers());
        return new Comparison(conditions, plan(titles), results, behaviour);
    }

    private List<BehaviourRow> behaviour(Fleet fleet, Ports ports, Progress progress)
            throws Exception {
        if (fleet.servers().isCluster()) {
            progress.say("no behaviour matrix: its scenarios need a single Redis");
            return List.of();
        }
        return BehaviourMatrix.measure(fleet, ports, ports.strategies(), progress, paces.quick());
    }

    private Plan plan(List<String> titles) {
        var pace = paces.pace();
        return new Plan(
                titles,
                work.records(paces.quick()),
                pace.seed(),
                pace.threads(),
                pace.rounds(),
                pace.turn().toMillis() / 1e3,
                pace.warmUp().toMillis() / 1e3);
    }

    private Collection<Strategy> contestants() {
        return strategies.isEmpty()
                ? EnumSet.allOf(Strategy.class)
                : strategies.stream()
                        .map(Strategy::named)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Strategy.class)));
    }

    private static List<Subject> subjects(Ports ports, Fleet fleet) {
        return ports.strategies().stream()
                .map(strategy ->
                        new Subject(
                                strategy.title(),
                                ports.of(strategy),
                                strategy.caches(),
                                new Rows(fleet.servers().database(), strategy.schema())))
                .toList();
    }

    private static String outlook(Contest contest, List<Workload> workloads) {
        return "workloads: %d, rounds: %d, about %,d s of load; after it the behaviour matrix"
                .formatted(workloads.size(), contest.pace().rounds(), contest.seconds(workloads));
    }
}
