package cachinglab.comparison.report;

import cachinglab.comparison.LabException;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// Figures as a file, for other programs.
public final class ReportFile {

    private static final Map<String, Object> READABLE =
            Map.of("micronaut.serde.jackson.pretty-print", true);

    private ReportFile() {}

    /// @throws LabException if the file cannot be written
    public static void writeJson(Path file, Object report) {
        write(file, json(report));
    }

    /// @throws LabException if the file cannot be written
    public static void writeLines(Path file, Iterable<String> lines) {
        write(file, String.join("\n", lines) + "\n");
    }

    public static String json(Object report) {
        try (var json = ObjectMapper.create(READABLE)) {
            return json.writeValueAsString(report) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All of it or nothing: who reads meanwhile sees the file as it was before.
    ///
    /// @throws LabException if the file cannot be written
    public static void write(Path file, String text) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.writeString(file, text); // a pipe, or a terminal
                return;
            }
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LabException(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
