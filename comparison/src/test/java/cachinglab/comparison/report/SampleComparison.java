package cachinglab.comparison.report;

import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Cell;
import cachinglab.comparison.result.Cell.Verdict;
import cachinglab.comparison.result.Comparison;
import cachinglab.comparison.result.Percentile;
import cachinglab.comparison.result.Plan;
import cachinglab.comparison.result.Second;
import cachinglab.comparison.result.Spread;
import cachinglab.comparison.result.StrategyResult;
import cachinglab.comparison.result.WorkloadResult;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A comparison nobody measured: its figures are made up, and only look like some.
final class SampleComparison {

    private static final List<String> STRATEGIES =
            List.of("cache-aside", "read-through", "write-through", "write-behind", "uncached");
    private static final List<Double> SPEED = List.of(1.0, 1.03, 1.08, 1.2, 0.42);
    private static final List<Double> PERCENTILES = List.of(50., 75., 90., 95., 99., 99.9, 100.);
    private static final int SECONDS = 6;
    private static final int REQUESTS = 60_000;

    private SampleComparison() {}

    static Comparison sample() {
        return new Comparison(
                environment("lab compare (a sample: nothing was measured)"),
                new Plan(STRATEGIES, 10_000, 42, 16, 3, 2, 1.5),
                workloads(),
                List.of(
                        row("cold-read", "Cold read", "1 SQL, 2.1 ms", Verdict.KEPT),
                        row("stampede", "Stampede of 1,000 readers", "1 SQL", Verdict.KEPT),
                        row("external-update", "External update", "59.8 s stale", Verdict.MEASURED),
                        row("kill", "Killed by kill -9", "3 writes lost", Verdict.BROKEN)));
    }

    /// A small one, with this wherever there is text.
    static Comparison with(String text) {
        var plan = new Plan(List.of(text), 1, 1, 1, 1, 1, 1);
        var cell = new Cell(text, text, Verdict.KEPT, text, List.of(text));
        var result = result(0, 1_000, 0.5, 0.5);
        var named =
                new StrategyResult(
                        text,
                        result.throughput(),
                        result.requests(),
                        result.reads(),
                        result.hits(),
                        result.collapsed(),
                        result.statements(),
                        result.offeredPerSecond(),
                        result.latency(),
                        result.overTime());
        return new Comparison(
                environment(text),
                plan,
                List.of(new WorkloadResult(text, text, text, text, 1, List.of(named))),
                List.of(new BehaviourRow(text, text, text, List.of(cell))));
    }

    private static Environment environment(String command) {
        return new Environment(
                "2026-01-01T12:00:00Z",
                command,
                "0123456789 + changes",
                "A processor of this sample",
                2,
                8_192,
                "Debian GNU/Linux 12, amd64",
                "OpenJDK 64-Bit Server VM 25+36",
                "18.6",
                "7.0.15");
    }

    private static List<WorkloadResult> workloads() {
        return List.of(
                workload("a", "YCSB A: half reads, half updates", 6_900, 0.5, 0.82),
                workload("b", "YCSB B: mostly reads", 10_400, 0.95, 0.91),
                workload("c", "YCSB C: reads only", 11_800, 1, 0.93),
                workload("d", "YCSB D: the latest are read", 11_100, 0.95, 0.97));
    }

    private static WorkloadResult workload(
            String name, String title, double speed, double reads, double hitRate) {
        return new WorkloadResult(
                name,
                title,
                "%.0f %% reads of records chosen by a scrambled Zipf distribution, 0.99."
                        .formatted(100 * reads),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                100_000,
                IntStream.range(0, STRATEGIES.size())
                        .mapToObj(index -> result(index, speed, reads, hitRate))
                        .toList());
    }

    private static StrategyResult result(int index, double speed, double share, double hitRate) {
        var cached = index < 4;
        var reads = (long) (share * REQUESTS);
        var hits = cached ? (long) (hitRate * reads) : 0;
        var median = speed * SPEED.get(index);
        var writes = index == 3 ? 0.02 : 1.2;
        return new StrategyResult(
                STRATEGIES.get(index),
                new Spread(median * 0.94, median, median * (1.03 + 0.01 * index)),
                REQUESTS,
                reads,
                hits,
                hits / 100,
                (long) ((reads - hits) + writes * (REQUESTS - reads)),
                speed / 4,
                latency(cached ? 0.6 + 0.06 * index : 1.4),
                overTime(cached ? hitRate - 0.015 * index : 0));
    }

    private static List<Percentile> latency(double median) {
        return PERCENTILES.stream()
                .map(at -> new Percentile(at, median * Math.pow(1.7, tail(at))))
                .toList();
    }

    private static double tail(double percentile) {
        return 1.3 * -Math.log(1 - Math.min(percentile, 99.97) / 100) - 0.9;
    }

    private static List<Second> overTime(double hitRate) {
        return DoubleStream.iterate(0, second -> second < SECONDS, second -> second + 1)
                .mapToObj(second ->
                        new Second(
                                (int) second,
                                REQUESTS / SECONDS,
                                hitRate * (1 - 0.5 * Math.exp(-second))))
                .toList();
    }

    private static BehaviourRow row(String id, String title, String text, Verdict verdict) {
        return new BehaviourRow(
                id,
                title,
                "Evicts the entry, reads the product once and counts the statements of that read.",
                Stream.of(
                                "cache-aside",
                                "read-through",
                                "write-through",
                                "write-behind",
                                "uncached")
                        .map(strategy -> cell(strategy, text, verdict))
                        .toList());
    }

    private static Cell cell(String strategy, String text, Verdict verdict) {
        return new Cell(
                strategy,
                text,
                verdict,
                "The service itself looks, loads the row under a lease, and fills.",
                List.of(
                        "DELETE /cache -> 200 {\"removed\":3}",
                        "GET /products/1 -> 200, Cache-Status: " + strategy + "; fwd=uri-miss",
                        "SELECT 1, INSERT 0, UPDATE 0"));
    }
}
