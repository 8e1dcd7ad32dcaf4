package cachinglab.comparison.report;

import cachinglab.comparison.result.Cell.Verdict;
import cachinglab.comparison.result.Comparison;
import cachinglab.comparison.result.WorkloadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the page of a comparison says, part by part as its template names them.
record ReportView(Comparison comparison) {

    record Workload(
            int index,
            String title,
            String description,
            String operationsHash,
            String hashedOperations,
            Grid latency,
            Grid hitRate) {}

    String title() {
        return "Caching strategies, measured";
    }

    String lede() {
        var all = strategies();
        var names =
                all.size() < 2
                        ? String.join("", all)
                        : String.join(", ", all.subList(0, all.size() - 1))
                                + " and "
                                + all.getLast();
        return "%d workloads and %d scenarios for %s: the same work on the same machine."
                .formatted(groups(), comparison.behaviour().size(), names);
    }

    List<Glance> glance() {
        var glance = new ArrayList<>(new Highlights(comparison).all().toList());
        if (observed()) {
            var broken = count(Verdict.BROKEN);
            glance.add(new Glance(Long.toString(count(Verdict.KEPT)), "promises kept", false));
            glance.add(new Glance(Long.toString(broken), "promises broken", broken > 0));
        }
        return glance;
    }

    String plan() {
        var plan = comparison.plan();
        return ("%,d products, %,d clients. In each workload every strategy had %,d turns of %s s"
                        + " in each loop, interleaved, after %s s of warm-up.")
                .formatted(
                        plan.records(),
                        plan.threads(),
                        plan.rounds(),
                        Format.plain(plan.roundSeconds()),
                        Format.plain(plan.warmUpSeconds()));
    }

    List<Fact> facts() {
        return facts(comparison);
    }

    static List<Fact> facts(Comparison comparison) {
        var facts = new ArrayList<>(Fact.of(comparison.environment()));
        facts.add(new Fact("Seed", Long.toString(comparison.plan().seed())));
        return facts;
    }

    List<String> strategies() {
        return comparison.plan().strategies();
    }

    boolean measured() {
        return groups() > 0;
    }

    /// How many groups of bars there are.
    int groups() {
        return comparison.workloads().size();
    }

    Grid throughput() {
        return new Grids(comparison).throughput();
    }

    Grid sql() {
        return new Grids(comparison).sql();
    }

    List<Workload> workloads() {
        return IntStream.range(0, groups()).mapToObj(this::workload).toList();
    }

    private Workload workload(int index) {
        WorkloadResult one = comparison.workloads().get(index);
        var grids = new Grids(comparison);
        return new Workload(
                index,
                one.title(),
                one.description(),
                one.operationsHash(),
                Format.count(one.hashedOperations()),
                grids.latency(one),
                grids.hitRate(one));
    }

    boolean observed() {
        return !comparison.behaviour().isEmpty();
    }

    List<ScenarioView> rows() {
        return comparison.behaviour().stream().map(ScenarioView::of).toList();
    }

    private long count(Verdict verdict) {
        return comparison.behaviour().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.verdict() == verdict)
                .count();
    }
}
