package cachinglab.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.result.Comparison;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    @Test
    void aFigureIsALine() throws IOException {
        assertThat(lines(SampleComparison.sample()))
                .extracting(CSVRecord::toList)
                .contains(
                        List.of("section", "name", "strategy", "measure", "at", "value", "unit"),
                        List.of("conditions", "", "", "Seed", "", "42", ""),
                        List.of("workload", "a", "uncached", "requests", "", "60000", "requests"),
                        List.of("behaviour", "kill", "uncached", "verdict", "", "BROKEN", ""));
    }

    @Test
    void whatHasManyValuesSaysWhichEachIs() throws IOException {
        assertThat(lines(SampleComparison.sample()))
                .filteredOn(line -> line.get(3).equals("latency at percentile"))
                .hasSize(4 * 5 * 7)
                .allSatisfy(line -> assertThat(line.get(6)).isEqualTo("ms"))
                .extracting(line -> line.get(4))
                .contains("50.0", "99.9", "100.0");
    }

    @Test
    void everyLineHasAllColumnsAndEndsAsTheRfcSays() throws IOException {
        var text = CsvReport.of(SampleComparison.with("a, \"b\"\r\nc"));

        assertThat(text).contains("\"a, \"\"b\"\"\r\nc\"").endsWith("\r\n");
        assertThat(CSVFormat.RFC4180.parse(new StringReader(text)).getRecords())
                .allSatisfy(line -> assertThat(line.size()).isEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void noTextIsAFormula(String formula) throws IOException {
        assertThat(lines(SampleComparison.with(formula)))
                .filteredOn(line -> line.get(3).equals("Command") || line.get(3).equals("answer"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.get(5)).isEqualTo("'" + formula));
    }

    private static List<CSVRecord> lines(Comparison comparison) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(CsvReport.of(comparison))).getRecords();
    }
}
