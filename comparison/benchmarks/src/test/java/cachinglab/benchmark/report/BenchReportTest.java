package cachinglab.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.report.Environment;
import cachinglab.comparison.result.Spread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {

    private static final SectionResult SECTION =
            new SectionResult(
                    "drain",
                    "Drain",
                    List.of(
                            new Figure("500 rows", "limit", spread(1000), "rows/s"),
                            new Figure("500 rows", "write-behind", spread(900), "rows/s")),
                    List.of(
                            new Ratio("kept", spread(0.9), 0.8, true),
                            new Ratio("not kept", spread(0.7), 0.8, true),
                            new Ratio("small enough", spread(1.4), 1.5, false),
                            new Ratio("only told", spread(2), null, true)),
                    List.of("What the rows are."));

    @Test
    void everyRatioIsBesideItsTarget() {
        var lines = new BenchTable(List.of(SECTION)).toString().lines().toList();

        assertThat(lines).anyMatch(line -> line.matches(" *kept +0.900 .*at least 0.8 +met *"));
        assertThat(lines)
                .anyMatch(line -> line.matches(" *not kept +0.700 .*at least 0.8 +missed *"));
        assertThat(lines)
                .anyMatch(line -> line.matches(" *small enough +1.40 .*at most 1.5 +met *"));
        assertThat(lines).anyMatch(line -> line.matches(" *only told +2.00 [^a-z]*"));
    }

    @Test
    void bothFilesHaveAllOfIt(@TempDir Path folder) throws Exception {
        var environment = Environment.here(Instant.EPOCH, "lab bench --quick", "18.6", "7.0.15");

        new BenchReport(environment, true, List.of(SECTION)).write(folder);

        assertThat(Files.readString(folder.resolve("bench.json")))
                .contains("\"write-behind\"", "\"not kept\"", "\"target\" : 0.8");
        assertThat(Files.readString(folder.resolve("bench.html")))
                .contains("write-behind", "not kept", "missed", "What the rows are.", "<canvas");
    }

    private static Spread spread(double median) {
        return new Spread(median / 2, median, median * 2);
    }
}
