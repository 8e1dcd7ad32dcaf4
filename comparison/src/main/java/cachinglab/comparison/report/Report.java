package cachinglab.comparison.report;

import cachinglab.comparison.LabException;
import cachinglab.comparison.measure.Measurement;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One comparison: what was measured, on what, with what.
///
/// @param units of the figures, by the ends of their names
@Serdeable
public record Report(
        Environment environment,
        Workload workload,
        Map<String, String> units,
        List<Measurement> measurements) {

    private static final Map<String, String> UNITS =
            Map.of(
                    "Millis", "milliseconds",
                    "PerSecond", "per second",
                    "Rate", "share of requests, 0 to 1",
                    "selects", "SQL statements",
                    "statements", "SQL statements by type",
                    "hits, collapsed, misses", "requests",
                    "rows…", "rows in PostgreSQL");

    private static final Map<String, Object> READABLE =
            Map.of("micronaut.serde.jackson.pretty-print", true);

    public Report(Environment environment, Workload workload, List<Measurement> measurements) {
        this(environment, workload, UNITS, measurements);
    }

    /// @throws LabException if the file cannot be written
    public void write(Path file) {
        try (var json = ObjectMapper.create(READABLE)) {
            Files.writeString(file, json.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new LabException(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
