package cachinglab.comparison.report;

import cachinglab.comparison.measure.Measurement;
import io.micronaut.serde.annotation.Serdeable;
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

    public Report(Environment environment, Workload workload, List<Measurement> measurements) {
        this(environment, workload, UNITS, measurements);
    }

    /// @throws cachinglab.comparison.LabException if the file cannot be written
    public void write(Path file) {
        ReportFile.writeJson(file, this);
    }
}
