package cachinglab.comparison.report;

import cachinglab.comparison.LabException;
import cachinglab.comparison.result.Comparison;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A comparison in three files: for people, for programs, for spreadsheets.
public final class ReportFiles {

    private ReportFiles() {}

    /// Makes the folder if it is not there. To be asked before the work is done that it is for.
    ///
    /// @throws LabException if no file can be written there
    public static void check(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".report", null));
        } catch (IOException e) {
            throw new LabException("No report can be written to the folder " + folder + ".", e);
        }
    }

    /// Writes `report.html`, `report.json` and `report.csv`.
    ///
    /// @throws LabException if one of them cannot be written
    public static void write(Path folder, Comparison comparison) {
        check(folder);
        var json = ReportFile.json(comparison);
        ReportFile.write(folder.resolve("report.json"), json);
        ReportFile.write(folder.resolve("report.csv"), CsvReport.of(comparison));
        ReportFile.write(
                folder.resolve("report.html"), Page.of("report", new ReportView(comparison), json));
    }

    /// The comparison in a `report.json`.
    ///
    /// @throws LabException if there is none
    public static Comparison read(Path file) {
        try (var json = ObjectMapper.create(Map.of())) {
            return json.readValue(Files.readAllBytes(file), Comparison.class);
        } catch (IOException e) {
            throw new LabException(file + " is no report.json of ./lab compare.", e);
        }
    }
}
