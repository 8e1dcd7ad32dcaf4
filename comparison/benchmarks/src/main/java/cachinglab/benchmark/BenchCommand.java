package cachinglab.benchmark;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.benchmark.drain.DrainSection;
import cachinglab.benchmark.growth.GrowthSection;
import cachinglab.benchmark.report.SectionResult;
import cachinglab.benchmark.stampede.StampedeSection;
import cachinglab.benchmark.writes.WritesSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures this project beside its peers and beside what the servers can do at most, in one run.
@Command(
        name = "lab bench",
        mixinStandardHelpOptions = true,
        description = "Measures the toolkit and the services beside their peers and their limits.")
public final class BenchCommand implements Callable<Integer> {

    /// In the order they run.
    static final List<Section> SECTIONS =
            List.of(
                    new WritesSection(),
                    new DrainSection(),
                    new StampedeSection(),
                    new GrowthSection());

    @Option(names = "--quick", description = "Within four minutes: fewer and shorter rounds.")
    private boolean quick;

    @Option(names = "--only", split = ",", paramLabel = "SECTION", description = "Only these.")
    private List<String> only = List.of();

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<SectionResult> results = new ArrayList<>();
        try (var servers = BackingServices.start(BackingOptions.both())) {
            for (var section : SECTIONS) {
                if (only.isEmpty() || only.contains(section.name())) {
                    var bench = new Bench(servers, quick, System.out::println);
                    section.run(bench);
                    results.add(bench.result(section));
                }
            }
        }
        results.forEach(System.out::println);
        return 0;
    }
}
