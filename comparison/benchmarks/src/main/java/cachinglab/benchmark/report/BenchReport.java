package cachinglab.benchmark.report;

import cachinglab.comparison.report.Environment;
import cachinglab.comparison.report.Page;
import cachinglab.comparison.report.ReportFile;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.file.Path;
import java.util.List;

/// What one run of the benchmark has found out, and on what.
///
/// @param quick whether it had little time: its figures are for a first look
@Serdeable
public record BenchReport(Environment environment, boolean quick, List<SectionResult> sections) {

    /// Writes `bench.json` and `bench.html`.
    ///
    /// @throws cachinglab.comparison.LabException if one of them cannot be written
    public void write(Path folder) {
        var view = new BenchView(this);
        ReportFile.write(folder.resolve("bench.json"), ReportFile.json(this));
        ReportFile.write(
                folder.resolve("bench.html"),
                Page.of("/cachinglab/benchmark/report/bench", view, ReportFile.json(view.plots())));
    }
}
