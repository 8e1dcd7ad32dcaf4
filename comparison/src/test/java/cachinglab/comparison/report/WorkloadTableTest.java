package cachinglab.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.result.Comparison;
import cachinglab.comparison.result.Percentile;
import cachinglab.comparison.result.Plan;
import cachinglab.comparison.result.Spread;
import cachinglab.comparison.result.StrategyResult;
import cachinglab.comparison.result.WorkloadResult;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadTableTest {

    private static final List<String> ALL =
            Stream.of(Strategy.values()).map(Strategy::title).toList();

    private final String table =
            new WorkloadTable(
                            new Comparison(
                                    Environment.here(
                                            Instant.EPOCH, "lab compare", "18.6", "7.0.15"),
                                    new Plan(ALL, 10_000, 1, 8, 3, 1, 1),
                                    List.of(workload("a"), workload("storm")),
                                    List.of()))
                    .toString();

    @Test
    void itFitsAHundredColumns() {
        assertThat(table.lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void everyNumberHasItsUnitAndTheSpreadIsBelowTheMedian() {
        assertThat(table.lines().map(String::strip))
                .contains("workload a", "workload storm")
                .anyMatch(line -> line.matches("throughput( +12,345 req/s){5}"))
                .anyMatch(line -> line.matches("least( +11,000 req/s){5}"))
                .anyMatch(line -> line.matches("most( +12,900 req/s){5}"))
                .anyMatch(line -> line.matches("p50( +0.42 ms){5}"))
                .anyMatch(line -> line.matches("p99( +9.88 ms){5}"))
                .anyMatch(line -> line.matches("hit rate( +75.0 %){5}"))
                .anyMatch(line -> line.matches("SQL per request( +0.250){5}"));
    }

    private static WorkloadResult workload(String name) {
        var results = ALL.stream().map(WorkloadTableTest::result).toList();
        return new WorkloadResult(name, "workload " + name, "", "", 0, results);
    }

    private static StrategyResult result(String strategy) {
        var latency = List.of(new Percentile(50, 0.42), new Percentile(99, 9.876));
        return new StrategyResult(
                strategy,
                new Spread(11_000, 12_345, 12_900),
                40_000,
                20_000,
                14_000,
                1_000,
                10_000,
                1_000,
                latency,
                List.of());
    }
}
