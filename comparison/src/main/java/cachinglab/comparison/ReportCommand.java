package cachinglab.comparison;

import cachinglab.comparison.report.ReportFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes the page of a comparison again, as this version of the lab would.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Makes report.html and report.csv again from a report.json.")
final class ReportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REPORT.json", description = "As ./lab compare wrote it.")
    private Path file = Path.of("report.json");

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where the files go. Default: here.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        ReportFiles.write(folder, ReportFiles.read(file));
        spec.commandLine().getOut().println(folder.resolve("report.html").normalize());
        return 0;
    }
}
