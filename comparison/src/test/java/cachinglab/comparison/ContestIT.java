package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static cachinglab.comparison.launch.Strategy.WRITE_BEHIND;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.load.Pace;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.result.StrategyResult;
import cachinglab.comparison.result.WorkloadResult;
import cachinglab.comparison.workload.Workload;
import cachinglab.comparison.workload.Workloads;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every kind of operation against all services, for a moment each.
class ContestIT {

    private static final Duration A_MOMENT = Duration.ofMillis(40);
    private static final Pace PACE = new Pace(4, 200, 2, A_MOMENT, A_MOMENT, 5);
    private static final List<Workload> WORKLOADS =
            Stream.of("c", "d", "f", "storm").map(name -> Workloads.named(name, 200)).toList();

    private static final ByteArrayOutputStream TERMINAL = new ByteArrayOutputStream();
    private static List<WorkloadResult> results = List.of();

    @BeforeAll
    static void run() throws Exception {
        var progress = new Progress(new PrintStream(TERMINAL, true, StandardCharsets.UTF_8), false);
        results = new Contest(subjects(), PACE, progress).run(WORKLOADS);
    }

    @Test
    void everyServiceDoesEveryWorkload() {
        assertThat(results)
                .extracting(WorkloadResult::name)
                .containsExactly("c", "d", "f", "storm");
        assertThat(everything())
                .hasSize(20)
                .allSatisfy(one -> {
                    assertThat(one.requests()).isPositive();
                    assertThat(one.throughput().least()).isPositive();
                    assertThat(one.throughput().most())
                            .isGreaterThanOrEqualTo(one.throughput().median());
                    assertThat(one.latency()).isNotEmpty();
                    assertThat(one.overTime()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void readsAloneSoonAreHits(Strategy strategy) {
        // 200 records, each a miss at most, of which most came while it warmed up
        var reads = of("c", strategy);
        assertThat(reads.reads()).isEqualTo(reads.requests());
        assertThat(reads.reads() - reads.hits() - reads.collapsed()).isLessThanOrEqualTo(200);
    }

    @Test
    void withoutACacheEveryRequestIsAStatementAtLeast() {
        assertThat(results)
                .allSatisfy(result -> {
                    var uncached = one(result, UNCACHED);
                    assertThat(uncached.hitRate()).isZero();
                    assertThat(uncached.statements()).isGreaterThanOrEqualTo(uncached.requests());
                });
    }

    @Test
    void behindTheWritesAStormIsFewStatements() {
        assertThat(of("storm", WRITE_BEHIND).statementsPerRequest()).isLessThan(0.5);
    }

    @Test
    void theHashSaysWhatWasDone() {
        assertThat(results).extracting(WorkloadResult::operationsHash).doesNotHaveDuplicates();
        assertThat(results.getFirst().hashedOperations()).isEqualTo(100_000);
    }

    @Test
    void theyTakeTurnsRoundAfterRound() {
        assertThat(TERMINAL.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("contract of every service"))
                .anyMatch(line -> line.startsWith("YCSB D: 95 % reads of what is new, 5 % inserts"))
                .filteredOn(line -> line.contains("round"))
                .hasSize(WORKLOADS.size() * PACE.rounds());
    }

    @Test
    void nothingOfItIsLeftInTheTables() {
        assertThat(subjects())
                .allSatisfy(one -> assertThat(one.rows().inCategory("Workload")).isZero());
    }

    private static Stream<StrategyResult> everything() {
        return results.stream().flatMap(result -> result.strategies().stream());
    }

    private static StrategyResult of(String workload, Strategy strategy) {
        return results.stream()
                .filter(result -> result.name().equals(workload))
                .map(result -> one(result, strategy))
                .findFirst()
                .orElseThrow();
    }

    private static StrategyResult one(WorkloadResult result, Strategy strategy) {
        return result.strategies().stream()
                .filter(one -> one.strategy().equals(strategy.title()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Subject> subjects() {
        return Stream.of(Strategy.values()).map(RunningLab::subject).toList();
    }
}
