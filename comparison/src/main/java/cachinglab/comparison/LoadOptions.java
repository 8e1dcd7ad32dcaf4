package cachinglab.comparison;

import cachinglab.comparison.load.Pace;
import cachinglab.comparison.result.Plan;
import cachinglab.comparison.trace.TraceFile;
import cachinglab.comparison.workload.Workload;
import cachinglab.comparison.workload.Workloads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What the services are asked to do, and how hard they are driven.
final class LoadOptions {

    private static final String TRACE = "trace";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--workloads",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Only these, with commas between: a, b, c, d, f (of YCSB), storm (writes of few"
                            + " records), trace. Default: all, the trace if there is one.")
    private @Nullable List<String> names;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description =
                    "Replay this recording: xz of big-endian 32-bit keys, or the CSV of Twitter's"
                            + " cache traces, plain, .xz or .gz.")
    private @Nullable Path trace;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "Only so many of the trace. Default: all.")
    private @Nullable Integer requests;

    @Option(
            names = "--records",
            paramLabel = "N",
            description = "Products there are. Default: 10000, quick: 2000.")
    private @Nullable Integer records;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Turns of each service in each workload. Default: 3, quick: 2.")
    private @Nullable Integer rounds;

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            description = "How long a turn takes, of each loop. Default: 1, quick: 0.25.")
    private @Nullable Double duration;

    @Option(
            names = "--warmup",
            paramLabel = "SECONDS",
            description = "Before the first turn. Default: 1, quick: 0.25.")
    private @Nullable Double warmUp;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "8",
            description = "Clients at once. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "Operations due in a second of the open loop, which measures latency."
                            + " Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same one, the same operations. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--quick",
            description = "For a first look: shorter turns, fewer rounds and records.")
    private boolean quick;

    boolean quick() {
        return quick;
    }

    /// @throws ParameterException if an option is out of its bounds
    Pace pace() {
        return new Pace(
                (int) within("--threads", threads, 1, 1_000),
                within("--rate", rate, 1, 1_000_000),
                (int) within("--rounds", rounds == null ? quick ? 2 : 3 : rounds, 1, 100),
                seconds("--duration", duration, 0.1),
                seconds("--warmup", warmUp, 0),
                seed);
    }

    /// @throws LabException if one of them does not exist
    List<Workload> workloads() {
        if (requests != null) {
            within("--requests", requests, 1, Integer.MAX_VALUE);
        }
        int count = records();
        var workloads = new ArrayList<Workload>();
        for (var name : names()) {
            workloads.add(name.equals(TRACE) ? replayed() : Workloads.named(name, count));
        }
        return workloads;
    }

    Plan plan(List<String> strategies) {
        var pace = pace();
        return new Plan(
                strategies,
                records(),
                pace.seed(),
                pace.threads(),
                pace.rounds(),
                pace.turn().toMillis() / 1e3,
                pace.warmUp().toMillis() / 1e3);
    }

    private int records() {
        int wanted = records == null ? quick ? 2_000 : 10_000 : records;
        return (int) within("--records", wanted, 10, 10_000_000);
    }

    private List<String> names() {
        if (names != null) {
            return names.stream().distinct().toList();
        }
        var all = Workloads.NAMES.stream();
        return trace == null ? all.toList() : Stream.concat(all, Stream.of(TRACE)).toList();
    }

    private Workload replayed() {
        if (trace == null) {
            throw wrong("The workload trace needs a recording: --trace FILE");
        }
        return requests == null ? TraceFile.read(trace) : TraceFile.read(trace, requests);
    }

    private Duration seconds(String option, @Nullable Double given, double least) {
        double seconds = given == null ? quick ? 0.25 : 1 : given;
        return Duration.ofMillis(Math.round(within(option, seconds, least, 3_600) * 1e3));
    }

    private double within(String option, double value, double least, double most) {
        if (value >= least && value <= most) {
            return value;
        }
        throw wrong("%s must be from %s to %s".formatted(option, text(least), text(most)));
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? "%,.0f".formatted(bound) : Double.toString(bound);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
