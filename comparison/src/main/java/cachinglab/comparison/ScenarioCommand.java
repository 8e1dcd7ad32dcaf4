package cachinglab.comparison;

import cachinglab.comparison.behaviour.BehaviourMatrix;
import cachinglab.comparison.behaviour.Evidence;
import cachinglab.comparison.behaviour.MatrixTable;
import cachinglab.comparison.behaviour.Scenario;
import cachinglab.comparison.behaviour.Scenarios;
import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Cell.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs rows of the behaviour matrix.
@Command(
        name = "scenario",
        mixinStandardHelpOptions = true,
        description = {
            "Starts everything, puts each service into the scenarios you name, and prints what it did,"
                    + " why, and what was seen.",
            "Without a name: lists the scenarios."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that is promised was kept",
            "1:something was not, or could not be run"
        })
final class ScenarioCommand implements Callable<Integer> {

    @Mixin private Options options = new Options();

    @Option(
            names = "--strategies",
            split = ",",
            paramLabel = "STRATEGY",
            description = "Only these, with commas between; all five without it.")
    private List<String> strategies = List.of();

    @Option(names = "--quick", description = "Fewer requests.")
    private boolean quick;

    @Parameters(paramLabel = "NAME", description = "Of a scenario, or all.")
    private List<String> names = List.of();

    @Override
    public Integer call() throws Exception {
        var progress = Progress.onTerminal();
        if (names.isEmpty()) {
            progress.say(list());
            return 0;
        }
        var scenarios = names.equals(List.of("all")) ? Scenarios.all() : Scenarios.named(names);
        var rows = run(scenarios, progress);
        rows.forEach(row -> progress.say("\n" + new Evidence(row)));
        progress.say(new MatrixTable(rows) + "\n");
        return rows.stream().allMatch(ScenarioCommand::isKept) ? 0 : 1;
    }

    private List<BehaviourRow> run(List<Scenario> scenarios, Progress progress) throws Exception {
        var contestants = contestants();
        var ports = options.portsOrFreeOnes(contestants);
        try (var fleet =
                Fleet.measured(Installation.here(), ports, options.data(), progress, quick)) {
            fleet.start();
            return BehaviourMatrix.measure(scenarios, fleet, ports, contestants, progress, quick);
        }
    }

    private Collection<Strategy> contestants() {
        return strategies.isEmpty()
                ? EnumSet.allOf(Strategy.class)
                : strategies.stream()
                        .map(Strategy::named)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Strategy.class)));
    }

    private static String list() {
        return Scenarios.all().stream()
                .map(one -> one.id() + "\n    " + one.how())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isKept(BehaviourRow row) {
        return row.cells().stream().noneMatch(cell -> cell.verdict() == Verdict.BROKEN);
    }
}
