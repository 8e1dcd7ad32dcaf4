package cachinglab.comparison.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.report.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvictionTableTest {

    final Findings findings =
            new Findings(
                    new Demand("web12.trace.xz", 95_607, 13_756, 8, 0.856, 1_300_000, 6_200_000),
                    cell("none", 0),
                    Stream.of(Policy.values())
                            .flatMap(policy ->
                                    IntStream.of(5, 10, 25, 50, 100)
                                            .mapToObj(percent -> cell(policy.title(), percent)))
                            .toList());

    @Test
    void theTableFitsAHundredColumns() {
        assertThat(new EvictionTable(findings).toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aPolicyIsARowAndASizeIsAColumn() {
        assertThat(new EvictionTable(findings).toString().lines().map(String::strip))
                .anyMatch(line -> line.matches("5 % +10 % +25 % +50 % +100 %"))
                .anyMatch(line -> line.matches("allkeys-lfu( +62.5 %){5}"))
                .anyMatch(line -> line.matches("best possible( +85.6 %){5}"));
    }

    @Test
    void theFilesHoldEveryFigure(@TempDir Path folder) throws IOException {
        var environment = Environment.here(Instant.EPOCH, "lab eviction", "18.6", "7.0.15");

        var others = new EvictionReport(environment, findings).write(folder.resolve("my.json"));

        var table = folder.resolve("my.csv");
        assertThat(others).containsExactly(table, folder.resolve("my.html"));
        assertThat(Files.readString(folder.resolve("my.json")))
                .contains("\"neededBytes\" : 6200000", "\"policy\" : \"volatile-ttl\"");
        assertThat(Files.readAllLines(table))
                .hasSize(2 + 8 * 5)
                .startsWith(Cell.COLUMNS)
                .contains(
                        "allkeys-lru,25,1550000,1500000,3400,12345,678,0,95607,59754,11,35842,0.625,"
                                + "4321.0")
                .allSatisfy(line ->
                        assertThat(List.of(line.split(",", -1)))
                                .hasSameSizeAs(List.of(Cell.COLUMNS.split(",", -1))));
    }

    private static Cell cell(String policy, int percent) {
        return new Cell(
                policy,
                percent,
                62_000L * percent,
                60_000L * percent,
                3_400,
                12_345,
                678,
                0,
                new ReplayResult(
                        95_607, 8, 59_754, 11, 35_842, 0.625, 35_842, 4_321, new Latency(1, 9)));
    }
}
