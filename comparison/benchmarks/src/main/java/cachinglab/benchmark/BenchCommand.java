package cachinglab.benchmark;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.benchmark.allocation.AllocationSection;
import cachinglab.benchmark.drain.DrainSection;
import cachinglab.benchmark.growth.GrowthSection;
import cachinglab.benchmark.hits.HitsSection;
import cachinglab.benchmark.http.HttpHits;
import cachinglab.benchmark.report.BenchReport;
import cachinglab.benchmark.report.BenchTable;
import cachinglab.benchmark.report.SectionResult;
import cachinglab.benchmark.stampede.StampedeSection;
import cachinglab.benchmark.start.StartUp;
import cachinglab.benchmark.writes.WritesSection;
import cachinglab.comparison.Lab;
import cachinglab.comparison.LabException;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.measure.Database;
import cachinglab.comparison.measure.RedisVersion;
import cachinglab.comparison.report.Environment;
import cachinglab.comparison.report.ReportFiles;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures this project beside its peers and beside what the servers can do at most, in one run.
@Command(
        name = "lab bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the toolkit and the services beside their peers and beside what PostgreSQL, Redis"
                    + " and HTTP can do at most, in one run, on the same servers and data.",
            "Prints every figure and every ratio beside its target; writes bench.json and bench.html."
                    + " Some twenty minutes; with --quick, under four. The machine should do nothing"
                    + " else."
        })
public final class BenchCommand implements Callable<Integer> {

    /// In the order they run: what only reads comes before what changes the sample data.
    static final List<Section> SECTIONS =
            List.of(
                    new HitsSection(),
                    new AllocationSection(),
                    new HttpHits(),
                    new StartUp(),
                    new WritesSection(),
                    new DrainSection(),
                    new StampedeSection(),
                    new GrowthSection());

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--quick",
            description =
                    "For a first look: only sections with a target, unless --only names others; fewer"
                            + " and shorter rounds.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "Only these sections, with commas between: ${sections}.")
    private @Nullable List<String> only;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where the two files go; here without it.")
    private Path folder = Path.of("");

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        System.setProperty("sections", names()); // for --help
        return Lab.commandLine(new BenchCommand());
    }

    @Override
    public Integer call() throws Exception {
        var chosen = chosen();
        ReportFiles.check(folder);
        var progress = Progress.onTerminal();
        try (var servers =
                progress.step(
                        "PostgreSQL and Redis",
                        () -> BackingServices.start(BackingOptions.both()))) {
            var environment = environment(servers);
            List<SectionResult> results = new ArrayList<>();
            for (var section : chosen) {
                results.addAll(
                        progress.step(section.title(), () -> run(section, servers, progress)));
            }
            new BenchReport(environment, quick, results).write(folder);
            progress.say("\n" + new BenchTable(results));
            progress.say("\nAll figures: bench.json and bench.html in " + folder.toAbsolutePath());
            return results.size() == chosen.size() ? 0 : 1;
        }
    }

    /// What it has found out; nothing if it failed, and the others go on.
    private List<SectionResult> run(Section section, BackingServices servers, Progress progress)
            throws InterruptedException {
        progress.say(section.title() + " ...");
        var bench = new Bench(servers, quick, line -> progress.say("  " + line));
        try {
            section.run(bench);
            return List.of(bench.result(section));
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception e) {
            progress.say(section.title() + " failed, and is not in the report: " + e.getMessage());
            return List.of();
        }
    }

    private List<Section> chosen() {
        var wanted = only;
        if (wanted == null) {
            return quick ? quickOnes() : SECTIONS;
        }
        for (var name : wanted) {
            if (SECTIONS.stream().noneMatch(it -> it.name().equals(name))) {
                throw new LabException(
                        "There is no section %s; there are %s.".formatted(name, names()));
            }
        }
        return SECTIONS.stream().filter(it -> wanted.contains(it.name())).toList();
    }

    static List<Section> quickOnes() {
        return SECTIONS.stream().filter(Section::hasTarget).toList();
    }

    private static String names() {
        return SECTIONS.stream().map(Section::name).collect(Collectors.joining(", "));
    }

    private Environment environment(BackingServices servers) throws SQLException {
        var arguments = spec.commandLine().getParseResult().originalArgs();
        var database = new Database(servers.jdbcUrl(), servers.username(), servers.password());
        return Environment.here(
                Instant.now(),
                "lab bench " + String.join(" ", arguments),
                database.version(),
                RedisVersion.of(servers.redisUri()));
    }
}
