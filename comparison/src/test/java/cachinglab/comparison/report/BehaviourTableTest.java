package cachinglab.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.BurstResult;
import cachinglab.comparison.measure.Latency;
import cachinglab.comparison.measure.Measurement;
import cachinglab.comparison.measure.Read;
import cachinglab.comparison.measure.Reads;
import cachinglab.comparison.measure.ReplayResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehaviourTableTest {

    private final Report report =
            new Report(
                    Environment.here(Instant.EPOCH, "lab compare", "18.6", "7.0.15"),
                    new Workload(1_000, 4, "web12.trace.xz", 95_607, 13_756, 8, 0.856),
                    Stream.of(Strategy.values()).map(BehaviourTableTest::measured).toList());

    @Test
    void theTableFitsAHundredColumns() {
        assertThat(new BehaviourTable(report).toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void everyNumberHasItsUnit() {
        assertThat(new BehaviourTable(report).toString())
                .contains(
                        "85.6 %", "13,756 req", "0.144 SQL", "12,345 req/s", "0.42 ms", "200 rows");
    }

    @Test
    void theFileHoldsEveryFigure(@TempDir Path folder) throws IOException {
        var file = folder.resolve("report.json");

        report.write(file);

        assertThat(Files.readString(file))
                .contains(
                        "\"misses\" : 13756", "\"postgresql\" : \"18.6\"", "\"p99Millis\" : 9.876");
    }

    private static Measurement measured(Strategy strategy) {
        var latency = new Latency(0.42, 9.876);
        var read = new Read("database", 1);
        return new Measurement(
                strategy.title(),
                new Reads(read, read, read),
                new BurstResult(1_000, 4, 3_210.9, latency, 200, 1_000, 87, Map.of("insert", 5L)),
                new ReplayResult(95_607, 8, 81_840, 11, 13_756, 0.8561, 13_756, 12_345, latency));
    }
}
