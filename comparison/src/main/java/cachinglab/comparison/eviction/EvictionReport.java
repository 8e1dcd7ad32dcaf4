package cachinglab.comparison.eviction;

import cachinglab.comparison.report.Environment;
import cachinglab.comparison.report.ReportFile;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.file.Path;
import java.util.Map;

/// What was found, on what, with what.
///
/// @param units of the figures, by the ends of their names
@Serdeable
public record EvictionReport(
        Environment environment, Map<String, String> units, Findings findings) {

    private static final Map<String, String> UNITS =
            Map.of(
                    "Bytes", "bytes",
                    "Percent", "of demand.neededBytes",
                    "Rate", "share of requests, 0 to 1",
                    "Millis", "milliseconds",
                    "PerSecond", "per second",
                    "entries, evicted", "keys",
                    "refused", "commands",
                    "hits, collapsed, misses, errors", "requests",
                    "selects", "SQL statements");

    public EvictionReport(Environment environment, Findings findings) {
        this(environment, UNITS, findings);
    }

    /// Writes all of it as JSON, and beside it the measurements as comma-separated values.
    ///
    /// @param file ends in `.json`
    /// @return the other file
    /// @throws cachinglab.comparison.LabException if one of them cannot be written
    public Path write(Path file) {
        var name = String.valueOf(file.getFileName());
        var table = file.resolveSibling(name.replaceFirst("\\.json$", "") + ".csv");
        ReportFile.writeJson(file, this);
        ReportFile.writeLines(table, findings.lines().toList());
        return table;
    }
}
