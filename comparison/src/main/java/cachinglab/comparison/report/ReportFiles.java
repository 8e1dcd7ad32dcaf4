package cachinglab.comparison.report;

import cachinglab.comparison.result.Comparison;
import java.nio.file.Path;

/// A stub.
public final class ReportFiles {

    private ReportFiles() {}

    public static void write(Path folder, Comparison comparison) {
        ReportFile.writeJson(folder.resolve("report.json"), comparison);
    }
}
