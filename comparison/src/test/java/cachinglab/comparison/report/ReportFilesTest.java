package cachinglab.comparison.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.comparison.LabException;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFilesTest {

    @TempDir private static Path folder;

    @BeforeAll
    static void write() {
        ReportFiles.write(folder, SampleComparison.sample());
    }

    @Test
    void thereAreThreeFilesAndNothingBesides() {
        assertThat(folder)
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/report.json")
                .isDirectoryContaining("glob:**/report.csv")
                .isDirectoryNotContaining("regex:.*(part|tmp)");
    }

    @Test
    void theJsonIsAsItsSchemaSays() throws IOException {
        assertThat(errors(json())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'seed' : 42 | 'saat' : 42 | seed",
                "'verdict' : 'KEPT' | 'verdict' : 'FINE' | verdict",
                "'threads' : 16 | 'threads' : '16' | threads",
                "'rounds' : 3 | 'rounds' : 3, 'more' : 1 | more",
                "'commit' : '0123456789 + changes' | 'commit' : 'HEAD' | commit",
                "'percentile' : 99.9 | 'percentile' : 101 | percentile"
            },
            quoteCharacter = '`')
    void theSchemaRefusesWhatIsNot(String part, String broken, String named) throws IOException {
        var right = json().replace('"', '\'');
        assertThat(right).contains(part);

        var wrong = right.replace(part, broken).replace('\'', '"');

        assertThat(errors(wrong))
                .extracting(Error::toString)
                .anyMatch(said -> said.contains(named));
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(ReportFiles.read(folder.resolve("report.json")))
                .isEqualTo(SampleComparison.sample());
    }

    @Test
    void whatIsNoReportIsNotRead() {
        assertThatThrownBy(() -> ReportFiles.read(folder.resolve("report.csv")))
                .isInstanceOf(LabException.class)
                .hasMessageEndingWith("report.csv is no report.json of ./lab compare.");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoticedBefore() {
        var file = folder.resolve("report.csv");

        assertThatThrownBy(() -> ReportFiles.check(file))
                .isInstanceOf(LabException.class)
                .hasMessage("No report can be written to the folder " + file + ".");
    }

    @Test
    void aFolderThatIsNotThereIsMade(@TempDir Path parent) {
        ReportFiles.check(parent.resolve("made/here"));

        assertThat(parent.resolve("made/here")).isEmptyDirectory();
    }

    private static String json() throws IOException {
        return Files.readString(folder.resolve("report.json"));
    }

    private static List<Error> errors(String json) throws IOException {
        try (var file = ReportFiles.class.getResourceAsStream("report.schema.json")) {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(
                                    new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
            return schema.validate(json, InputFormat.JSON);
        }
    }
}
