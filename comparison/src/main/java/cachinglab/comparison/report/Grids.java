package cachinglab.comparison.report;

import static cachinglab.comparison.report.Format.NOTHING;

import cachinglab.comparison.report.Grid.Row;
import cachinglab.comparison.result.Comparison;
import cachinglab.comparison.result.Percentile;
import cachinglab.comparison.result.Second;
import cachinglab.comparison.result.StrategyResult;
import cachinglab.comparison.result.WorkloadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the charts of the workloads show, in tables: a column for each strategy.
record Grids(Comparison comparison) {

    static final String UNCACHED = "uncached";

    Grid throughput() {
        return grid(
                "Requests per second: median of the rounds (slowest–fastest)",
                "workload",
                workloads(one -> Format.spread(one.throughput())));
    }

    Grid sql() {
        var rows = new ArrayList<Row>();
        for (var workload : comparison.workloads()) {
            var all = find(workload, UNCACHED).map(StrategyResult::statementsPerRequest);
            rows.add(row(workload.title(), workload, one -> statements(one, all)));
        }
        return grid(
                "SQL statements for 1,000 requests (saved of those of the uncached service)",
                "workload",
                rows);
    }

    Grid latency(WorkloadResult workload) {
        var rows = new ArrayList<Row>();
        rows.add(row("sent per second", workload, one -> Format.count(one.offeredPerSecond())));
        all(workload, one -> one.latency().stream().map(Percentile::percentile))
                .map(percentile ->
                        row(Format.plain(percentile) + " %", workload, one -> at(percentile, one)))
                .forEach(rows::add);
        return grid(
                "Milliseconds that so many of the requests took at most: " + workload.title(),
                "of the requests",
                rows);
    }

    Grid hitRate(WorkloadResult workload) {
        var rows = new ArrayList<Row>();
        rows.add(row("all", workload, one -> Format.percent(one.hitRate())));
        all(workload, one -> one.overTime().stream().map(Second::second))
                .map(second -> row(Integer.toString(second), workload, one -> rateIn(second, one)))
                .forEach(rows::add);
        return grid("Hit rate: " + workload.title(), "second", rows);
    }

    private static String statements(StrategyResult one, Optional<Double> all) {
        var perRequest = one.statementsPerRequest();
        var count = Format.count(1_000 * perRequest);
        return all.filter(most -> most > 0 && !one.strategy().equals(UNCACHED))
                .map(most -> "%s (%s)".formatted(count, Format.percent(1 - perRequest / most)))
                .orElse(count);
    }

    private static String at(double percentile, StrategyResult one) {
        return one.latency().stream()
                .filter(latency -> latency.percentile() == percentile)
                .findFirst()
                .map(latency -> Format.figure(latency.millis()))
                .orElse(NOTHING);
    }

    private static String rateIn(int second, StrategyResult one) {
        return one.overTime().stream()
                .filter(at -> at.second() == second)
                .findFirst()
                .map(at -> Format.percent(at.hitRate()))
                .orElse(NOTHING);
    }

    /// In their order, each once.
    private static <T> Stream<T> all(
            WorkloadResult workload, Function<StrategyResult, Stream<T>> values) {
        return workload.strategies().stream().flatMap(values).distinct().sorted();
    }

    private List<Row> workloads(Function<StrategyResult, String> cell) {
        return comparison.workloads().stream()
                .map(workload -> row(workload.title(), workload, cell))
                .toList();
    }

    private Row row(String head, WorkloadResult workload, Function<StrategyResult, String> cell) {
        return new Row(
                head,
                comparison.plan().strategies().stream()
                        .map(strategy -> find(workload, strategy).map(cell).orElse(NOTHING))
                        .toList());
    }

    static Optional<StrategyResult> find(WorkloadResult workload, String strategy) {
        return workload.strategies().stream()
                .filter(one -> one.strategy().equals(strategy))
                .findFirst();
    }

    private Grid grid(String caption, String corner, List<Row> rows) {
        return new Grid(caption, corner, comparison.plan().strategies(), rows);
    }
}
