package cachinglab.comparison.report;

import cachinglab.comparison.LabException;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Figures as a file, for other programs.
public final class ReportFile {

    private static final Map<String, Object> READABLE =
            Map.of("micronaut.serde.jackson.pretty-print", true);

    private ReportFile() {}

    /// @throws LabException if the file cannot be written
    public static void writeJson(Path file, Object report) {
        try (var json = ObjectMapper.create(READABLE)) {
            Files.writeString(file, json.writeValueAsString(report) + "\n");
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    /// @throws LabException if the file cannot be written
    public static void writeLines(Path file, Iterable<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    private static LabException unwritten(Path file, IOException reason) {
        return new LabException(file + " cannot be written: " + reason.getMessage() + ".", reason);
    }
}
