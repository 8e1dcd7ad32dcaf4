package cachinglab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void anUnknownSectionIsAnsweredWithThoseThereAre() {
        assertThat(bench("--only", "hits,speed")).isPositive();
        assertThat(errors.toString())
                .startsWith("There is no section speed; there are hits, allocation,")
                .hasLineCount(1);
    }

    @Test
    void aReportGoesIntoAFolder(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("bench.json"));

        assertThat(bench("--only", "hits", "--report", file.toString())).isPositive();
        assertThat(errors.toString())
                .contains("No report can be written to the folder")
                .hasLineCount(1);
    }

    @Test
    void aQuickRunHasWhatHasATarget() {
        assertThat(BenchCommand.quickOnes())
                .extracting(Section::name)
                .containsExactly("hits", "http", "start", "writes", "drain");
    }

    @Test
    void helpNamesTheSections() {
        assertThat(bench("--help")).isZero();
        assertThat(out.toString()).contains("drain", "stampede", "http", "start");
    }

    private int bench(String... arguments) {
        return BenchCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }
}
