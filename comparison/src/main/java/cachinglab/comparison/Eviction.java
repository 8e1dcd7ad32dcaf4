package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.CACHE_ASIDE;

import cachinglab.comparison.eviction.BoundedRedis;
import cachinglab.comparison.eviction.EvictionReport;
import cachinglab.comparison.eviction.EvictionTable;
import cachinglab.comparison.eviction.Experiment;
import cachinglab.comparison.eviction.Findings;
import cachinglab.comparison.eviction.Policy;
import cachinglab.comparison.eviction.Size;
import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Installation;
import cachinglab.comparison.launch.Ports;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.measure.Rows;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.trace.Trace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures what Redis' memory policies keep of what is asked for.
@Command(
        name = "eviction",
        mixinStandardHelpOptions = true,
        description = {
            "Replays a trace against cache-aside over a Redis of its own, with each memory policy"
                    + " and each bound; prints a table of the hit rates, writes a report.",
            "Some minutes; with --quick, some seconds."
        })
final class Eviction implements Callable<Integer> {

    private static final int REQUESTS = 60_000;
    private static final int PRODUCTS = 10_000;
    private static final int QUICK_REQUESTS = 6_000;
    private static final int QUICK_PRODUCTS = 3_000;
    private static final List<Size> SIZES = sizes(5, 10, 25, 50, 100);
    private static final List<Size> QUICK_SIZES = sizes(10, 50);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private Options options = new Options();

    @Mixin private TraceOptions traces = new TraceOptions();

    @Option(
            names = "--policies",
            split = ",",
            paramLabel = "POLICY",
            converter = Policy.Converter.class,
            description =
                    "Only these of Redis', with commas between; without it, allkeys-lru,"
                            + " allkeys-lfu, volatile-ttl and noeviction.")
    private List<Policy> policies =
            List.of(Policy.ALLKEYS_LRU, Policy.ALLKEYS_LFU, Policy.VOLATILE_TTL, Policy.NOEVICTION);

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "PERCENT",
            converter = Size.Converter.class,
            description =
                    "The bounds, of what all products of the trace need; without it, 5, 10, 25, 50"
                            + " and 100.")
    private @Nullable List<Size> sizes;

    @Option(names = "--quick", description = "Fewer requests and sizes, where you name none.")
    private boolean quick;

    @Option(
            names = "--readers",
            paramLabel = "N",
            converter = TraceOptions.AtLeastOne.class,
            description = "At once; 8 without it.")
    private int readers = 8;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Where the figures go as JSON; as CSV and as a page they go beside it."
                            + " eviction.json without it.")
    private Path file = Path.of("eviction.json");

    @Override
    public Integer call() throws Exception {
        var ports = options.portsOrFreeOnes(EnumSet.of(CACHE_ASIDE));
        var trace = trace();
        var progress = Progress.onTerminal();
        try (var fleet =
                Fleet.overServersOfItsOwn(Installation.here(), ports, options.data(), progress)) {
            fleet.start();
            var findings = findings(fleet, ports, trace, progress);
            var report = new EvictionReport(Conditions.here(spec, fleet.servers()), findings);
            var others = report.write(file);
            progress.say("\n" + new EvictionTable(findings));
            progress.say(
                    "\nAll figures: %s, %s and %s\n".formatted(file, others.get(0), others.get(1)));
        }
        return 0;
    }

    private Trace trace() {
        return quick
                ? traces.trace(QUICK_REQUESTS, QUICK_PRODUCTS)
                : traces.trace(REQUESTS, PRODUCTS);
    }

    private Findings findings(Fleet fleet, Ports ports, Trace trace, Progress progress)
            throws Exception {
        var rows = new Rows(fleet.servers().database(), CACHE_ASIDE.schema());
        var subject = new Subject(CACHE_ASIDE.title(), ports.of(CACHE_ASIDE), true, rows);
        try (var redis = new BoundedRedis(fleet.servers().redisUri())) {
            return new Experiment(subject, redis, trace, readers, progress)
                    .run(policies.stream().distinct().toList(), bounds());
        }
    }

    private List<Size> bounds() {
        if (sizes != null) {
            return sizes.stream().distinct().sorted().toList();
        }
        return quick ? QUICK_SIZES : SIZES;
    }

    private static List<Size> sizes(int... percent) {
        return Arrays.stream(percent).mapToObj(Size::new).toList();
    }
}
