package cachinglab.comparison.eviction;

import cachinglab.comparison.report.Environment;
import cachinglab.comparison.report.Page;
import cachinglab.comparison.report.ReportFile;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.file.Path;
import java.util.List;
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

    /// Writes all of it as JSON, and beside it the measurements as comma-separated values and a page
    /// that shows them.
    ///
    /// @param file ends in `.json`
    /// @return the other files
    /// @throws cachinglab.comparison.LabException if one of them cannot be written
    public List<Path> write(Path file) {
        var table = beside(file, ".csv");
        var page = beside(file, ".html");
        var json = ReportFile.json(this);
        ReportFile.write(file, json);
        ReportFile.writeLines(table, findings.lines().toList());
        ReportFile.write(page, Page.of("eviction", new EvictionView(this), json));
        return List.of(table, page);
    }

    private static Path beside(Path file, String ending) {
        var name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.replaceFirst("\\.json$", "") + ending);
    }
}
