package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `./lab eviction`, once and on a small scale.
class EvictionIT {

    /// Which policies that take chances may differ by.
    private static final double A_LITTLE = 0.03;

    @TempDir private static Path folder;

    private static LabProcess lab;
    private static List<Map<String, String>> rows;

    @BeforeAll
    static void run() throws Exception {
        var report = folder.resolve("eviction.json");
        lab =
                LabProcess.start(
                        folder,
                        EndingIT.freeBase(),
                        Map.of("REDIS_URIS", "redis://127.0.0.1:1"), // it has servers of its own
                        "eviction",
                        "--quick",
                        "--requests",
                        "4000",
                        "--report",
                        report.toString());
        try {
            assertThat(lab.process().waitFor(90, TimeUnit.SECONDS)).as(lab.text()).isTrue();
        } finally {
            lab.process().destroy();
        }
        assertThat(lab.process().exitValue()).as(lab.text()).isZero();
        rows = rows(Files.readAllLines(folder.resolve("eviction.csv")));
    }

    @Test
    void everyPolicyIsATableRow() {
        assertThat(lab.text())
                .contains("allkeys-lru", "allkeys-lfu", "volatile-ttl", "noeviction")
                .contains("without a bound", "best possible", "hit rate of a Zipf distribution");
    }

    @Test
    void withoutABoundTheHitRateIsTheBestThereIs() throws IOException {
        assertThat(Files.readString(folder.resolve("eviction.json")))
                .contains("\"repeatRate\" : " + row("none", 0).get("hit_rate"));
        assertThat(row("none", 0)).containsEntry("evicted", "0").containsEntry("refused", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allkeys-lru", "allkeys-lfu", "volatile-ttl", "noeviction"})
    void aLargerBoundHasNoLowerHitRate(String policy) {
        double small = number(row(policy, 10), "hit_rate");
        double large = number(row(policy, 50), "hit_rate");

        assertThat(large).isGreaterThan(small - A_LITTLE);
        assertThat(large).isLessThanOrEqualTo(number(row("none", 0), "hit_rate") + 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"allkeys-lru", "allkeys-lfu", "volatile-ttl"})
    void whatDoesNotFitIsEvicted(String policy) {
        var small = row(policy, 10);

        assertThat(number(small, "evicted")).isPositive();
        // None, if what Redis needs for itself and its clients has just grown by as little as that.
        assertThat(number(small, "entries")).isLessThan(number(row("none", 0), "entries") / 2);
    }

    @Test
    void noRequestFailsNotEvenWhereRedisRefusesToStore() {
        assertThat(rows).hasSize(9).extracting(row -> row.get("errors")).containsOnly("0");
        assertThat(row("noeviction", 10)).containsEntry("evicted", "0");
    }

    private static Map<String, String> row(String policy, int percent) {
        return rows.stream()
                .filter(row -> policy.equals(row.get("policy")))
                .filter(row -> Integer.toString(percent).equals(row.get("size_percent")))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private static List<Map<String, String>> rows(List<String> lines) {
        var names = lines.getFirst().split(",", -1);
        return lines.stream().skip(1).map(line -> named(names, line.split(",", -1))).toList();
    }

    private static Map<String, String> named(String[] names, String[] values) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }
}
