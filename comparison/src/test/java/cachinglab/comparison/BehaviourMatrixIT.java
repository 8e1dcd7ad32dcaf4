package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static cachinglab.comparison.launch.Strategy.WRITE_BEHIND;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.behaviour.BehaviourMatrix;
import cachinglab.comparison.behaviour.Evidence;
import cachinglab.comparison.behaviour.Scenario;
import cachinglab.comparison.behaviour.Scenarios;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Cell;
import cachinglab.comparison.result.Cell.Verdict;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole matrix once, the quick way. Times are printed, and nothing is asserted of them.
class BehaviourMatrixIT {

    private static Map<String, BehaviourRow> rows;

    @BeforeAll
    static void measure() throws Exception {
        rows =
                BehaviourMatrix.measure(
                                RunningLab.fleet(),
                                RunningLab.ports(),
                                EnumSet.allOf(Strategy.class),
                                new Progress(System.out, false),
                                true)
                        .stream()
                        .collect(toMap(BehaviourRow::id, Function.identity()));
    }

    @AfterAll
    static void startAgainWhoIsDead() throws Exception {
        for (var strategy : EnumSet.complementOf(EnumSet.of(WRITE_BEHIND))) {
            RunningLab.fleet().restart(strategy);
            RunningLab.subject(strategy).emptyCache();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyStrategyHasAnAnswerThatBreaksNoPromise(String scenario) {
        var row = row(scenario);

        assertThat(row.cells()).hasSize(Strategy.values().length);
        assertThat(row.cells())
                .as(new Evidence(row).toString())
                .noneMatch(cell -> cell.verdict() == Verdict.BROKEN)
                .noneMatch(cell -> cell.observed().isEmpty())
                .noneMatch(cell -> cell.why().startsWith("Not what"));
    }

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void whereThereIsACacheItIsAskedFirst(Strategy strategy) {
        assertThat(cell("cold-read", strategy).text()).startsWith("database, 1 SQL, 3 RTT, ");
        assertThat(cell("warm-read", strategy).text()).startsWith("cache, 0 SQL, 1 RTT, ");
        assertThat(cell("stampede", strategy).text()).isEqualTo("1 SQL");
    }

    @Test
    void whereThereIsNoneAThousandReadersAreAThousandQueries() {
        assertThat(cell("cold-read", UNCACHED).text()).startsWith("database, 1 SQL, 0 RTT, ");
        assertThat(cell("stampede", UNCACHED).text()).isEqualTo("1,000 SQL");
    }

    @ParameterizedTest
    @EnumSource
    void nothingAcknowledgedIsOverlookedOrLost(Strategy strategy) {
        assertThat(cell("staleness-after-write", strategy).text())
                .matches("0 of [\\d,]*[1-9][\\d,]* reads");
        assertThat(cell("killed-service", strategy).text()).matches("0 of [\\d,]*[1-9][\\d,]*");
    }

    @ParameterizedTest
    @EnumSource
    void aWriteIsAStatementUnlessItComesBehind(Strategy strategy) {
        var statements =
                Long.parseLong(cell("write-statements", strategy).text().replaceAll("\\D", ""));

        if (strategy == WRITE_BEHIND) {
            assertThat(statements).isPositive().isLessThan(1_000);
        } else {
            assertThat(statements).isEqualTo(1_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfItIsLeft(Strategy strategy) throws SQLException {
        try (var connection = RunningLab.fleet().servers().database().connect();
                var statement = connection.createStatement();
                var count = statement.executeQuery(products(strategy.schema()))) {
            count.next();
            assertThat(count.getLong(1)).isZero();
        }
    }

    private static String products(String schema) {
        return """
        SELECT count(*) FROM %s.product WHERE id >= 1000000000 OR category LIKE 'Killed%%'\
        """
                .formatted(schema);
    }

    private static List<String> scenarios() {
        return Scenarios.all().stream().map(Scenario::id).toList();
    }

    private static BehaviourRow row(String id) {
        return requireNonNull(rows.get(id));
    }

    private static Cell cell(String id, Strategy strategy) {
        return row(id).cells().stream()
                .filter(cell -> cell.strategy().equals(strategy.title()))
                .findFirst()
                .orElseThrow();
    }
}
