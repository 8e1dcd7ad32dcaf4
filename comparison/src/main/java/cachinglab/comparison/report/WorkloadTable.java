package cachinglab.comparison.report;

import cachinglab.comparison.result.Comparison;
import cachinglab.comparison.result.Percentile;
import cachinglab.comparison.result.StrategyResult;
import cachinglab.comparison.result.WorkloadResult;
import java.util.function.Function;

/// How fast the services were in each workload, a column for each, every number with its unit.
public final class WorkloadTable {

    private final Comparison comparison;

    public WorkloadTable(Comparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public String toString() {
        var plan = comparison.plan();
        var table = new Table(plan.strategies());
        comparison.workloads().forEach(workload -> section(table, workload));
        return table + "\n\n" + legend();
    }

    private static void section(Table table, WorkloadResult workload) {
        table.heading(workload.title());
        row(table, workload, "throughput", one -> perSecond(one.throughput().median()));
        row(table, workload, "  least", one -> perSecond(one.throughput().least()));
        row(table, workload, "  most", one -> perSecond(one.throughput().most()));
        row(table, workload, "p50", one -> millis(one, 50));
        row(table, workload, "p99", one -> millis(one, 99));
        row(table, workload, "hit rate", one -> "%.1f %%".formatted(100 * one.hitRate()));
        row(
                table,
                workload,
                "SQL per request",
                one -> "%.3f".formatted(one.statementsPerRequest()));
    }

    private static void row(
            Table table,
            WorkloadResult workload,
            String label,
            Function<StrategyResult, String> value) {
        table.row(label, workload.strategies().stream().map(value).toList());
    }

    private String legend() {
        var plan = comparison.plan();
        return """
        throughput       of the closed loop, in which each of %d clients sends its next request when
                         its last is answered: the median of %d rounds; below it, least and most
        p50, p99         of the open loop, which sends %,.0f requests per second by the clock; from
                         when a request was due
        hit rate         share of reads without a query of their own
        SQL per request  statements of any kind; one that writes many rows counts once\
        """
                .formatted(plan.threads(), plan.rounds(), offered());
    }

    private double offered() {
        return comparison.workloads().stream()
                .flatMap(workload -> workload.strategies().stream())
                .mapToDouble(StrategyResult::offeredPerSecond)
                .findFirst()
                .orElse(0);
    }

    private static String perSecond(double requests) {
        return "%,.0f req/s".formatted(requests);
    }

    private static String millis(StrategyResult result, double percentile) {
        return result.latency().stream()
                .filter(one -> one.percentile() == percentile)
                .map(Percentile::millis)
                .map("%.2f ms"::formatted)
                .findFirst()
                .orElse("");
    }
}
