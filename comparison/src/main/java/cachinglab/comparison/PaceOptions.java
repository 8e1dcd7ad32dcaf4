package cachinglab.comparison;

import cachinglab.comparison.load.Pace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// How hard the services are driven, and for how long.
final class PaceOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Turns of each service in each workload. Default: 3, quick: 2.")
    private @Nullable Integer rounds;

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            description = "How long a turn takes, of each loop. Default: 0.75, quick: 0.1.")
    private @Nullable Double duration;

    @Option(
            names = "--warmup",
            paramLabel = "SECONDS",
            description =
                    "Before the first turn of a workload, and before the first workload twelve"
                            + " times as long. Default: 0.5, quick: 0.03.")
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
            description =
                    "Operations due in a second of the open loop, which measures latency."
                            + " Default: 1000, quick: 500.")
    private @Nullable Double rate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same one, the same operations. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--quick",
            description = "For a first look: fewer workloads, records and rounds, shorter turns.")
    private boolean quick;

    boolean quick() {
        return quick;
    }

    /// @throws picocli.CommandLine.ParameterException if an option is out of its bounds
    Pace pace() {
        var bounds = new Bounds(command);
        int turns = rounds == null ? quick ? 2 : 3 : rounds;
        return new Pace(
                (int) bounds.within("--threads", threads, 1, 1_000),
                bounds.within("--rate", rate == null ? quick ? 500 : 1_000 : rate, 1, 1_000_000),
                (int) bounds.within("--rounds", turns, 1, 100),
                seconds("--duration", duration == null ? quick ? 0.1 : 0.75 : duration, 0.1),
                seconds("--warmup", warmUp == null ? quick ? 0.03 : 0.5 : warmUp, 0),
                seed);
    }

    private Duration seconds(String option, double wanted, double least) {
        double seconds = new Bounds(command).within(option, wanted, least, 3_600);
        return Duration.ofMillis(Math.round(seconds * 1e3));
    }
}
