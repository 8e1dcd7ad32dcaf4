package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabTest {

    private final StringWriter errors = new StringWriter();

    @Test
    void anUnknownStrategyIsOneSentence() {
        assertThat(lab("run", "write-around")).isPositive();
        assertThat(errors.toString())
                .startsWith("There is no strategy \"write-around\", only cache-aside,")
                .hasLineCount(1);
    }

    @Test
    void anUnknownStrategyAmongOthersIsOneSentence() {
        assertThat(lab("compare", "--strategies", "uncached,write-around")).isPositive();
        assertThat(errors.toString()).contains("\"write-around\"").hasLineCount(1);
    }

    @Test
    void aMissingTraceIsNoticedBeforeAnythingStarts() {
        assertThat(lab("compare", "--trace", "no/such/file.xz")).isPositive();
        assertThat(errors.toString())
                .isEqualToIgnoringNewLines("There is no trace file no/such/file.xz.");
    }

    @Test
    void aMissingReportIsOneSentence() {
        assertThat(lab("report", "no/such/file.json")).isPositive();
        assertThat(errors.toString())
                .isEqualToIgnoringNewLines("no/such/file.json is no report.json of ./lab compare.");
    }

    @Test
    void aTakenPortIsNoticedBeforeAnythingStarts() throws IOException {
        try (var squatter = new ServerSocket(0)) {
            var port = squatter.getLocalPort();

            assertThat(lab("run", "cache-aside", "--port-base", Integer.toString(port - 1)))
                    .isPositive();
            assertThat(errors.toString())
                    .startsWith("Port " + port + ", for cache-aside, is taken")
                    .contains("--port-base")
                    .hasLineCount(1);
        }
    }

    @Test
    void anUnknownScenarioIsAnsweredWithThoseThereAre() {
        assertThat(lab("scenario", "cold-read", "cold-write")).isPositive();
        assertThat(errors.toString())
                .startsWith("There is no scenario \"cold-write\", only cold-read, warm-read,")
                .hasLineCount(1);
    }

    @Test
    void scenariosAreListed() {
        assertThat(lab("scenario")).isZero();
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void aDashboardsPortThatIsTakenIsNoticedBeforeAnythingStarts() throws IOException {
        try (var squatter = new ServerSocket(0)) {
            var port = squatter.getLocalPort();

            assertThat(lab("up", "--port-base", Integer.toString(port))).isPositive();
            assertThat(errors.toString())
                    .startsWith("Port " + port + ", for the dashboard, is taken")
                    .contains("--port-base")
                    .hasLineCount(1);
        }
    }

    @Test
    void anOptionThatMakesNoSenseIsOneSentence() {
        assertThat(lab("up", "--port-base", "many")).isPositive();
        assertThat(errors.toString()).contains("--port-base", "many").hasLineCount(1);
    }

    @Test
    void anUnknownPolicyIsAnsweredWithThoseThereAre() {
        assertThat(lab("eviction", "--policies", "allkeys-lru,allkeys-ttl")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("there is no policy \"allkeys-ttl\", only allkeys-lru,")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "401", "-5", "ten", "2.5", "10%%", "10,,50"})
    void aSizeIsAPercentage(String sizes) {
        assertThat(lab("eviction", "--sizes", sizes)).isEqualTo(2);
        assertThat(errors.toString())
                .contains("a size is a whole percentage from 1 to 400, as 25%")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--requests", "--readers"})
    void aNumberIsAtLeastOne(String option) {
        assertThat(lab("eviction", option, "0")).isEqualTo(2);
        assertThat(errors.toString())
                .contains(option, "\"0\" is not a number from 1 on")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --records 9      | --records must be from 10 to 10,000,000
                    --threads 0      | --threads must be from 1 to 1,000
                    --rounds 0       | --rounds must be from 1 to 100
                    --rate 0         | --rate must be from 1 to 1,000,000
                    --duration 0     | --duration must be from 0.1 to 3,600
                    --duration NaN   | --duration must be from 0.1 to 3,600
                    --warmup -1      | --warmup must be from 0 to 3,600
                    --workloads trace| The workload trace needs a recording: --trace FILE
                    --seed first     | Invalid value for option '--seed': 'first' is not a long
                    """)
    void aComparisonSaysWhatItsOptionsMayBe(String option, String sentence) {
        assertThat(lab(("compare " + option).split(" ", -1))).isEqualTo(2);
        assertThat(errors.toString()).startsWith(sentence).hasLineCount(1);
    }

    @Test
    void aTraceIsOfOneRequestAtLeast() {
        assertThat(lab("compare", "--requests", "0")).isEqualTo(2);
        assertThat(errors.toString()).contains("\"0\" is not a number from 1 on").hasLineCount(1);
    }

    @Test
    void anUnknownWorkloadIsAnsweredWithThoseThereAre() {
        assertThat(lab("compare", "--workloads", "a,e")).isPositive();
        assertThat(errors.toString())
                .isEqualToIgnoringNewLines(
                        "There is no workload \"e\", only a, b, c, d, f, storm, and trace with --trace.");
    }

    @Test
    void aReportGoesIntoAFolder(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("report.json"));

        assertThat(lab("compare", "--report", file.toString())).isPositive();
        assertThat(errors.toString())
                .contains("No report can be written to the folder")
                .hasLineCount(1);
    }

    @Test
    void anUnknownCommandIsOneSentence() {
        assertThat(lab("down")).isPositive();
        assertThat(errors.toString()).contains("down").hasLineCount(1);
    }

    private int lab(String... arguments) {
        return Lab.commandLine().setErr(new PrintWriter(errors)).execute(arguments);
    }
}
