package cachinglab.comparison;

import cachinglab.comparison.trace.TraceFile;
import cachinglab.comparison.workload.Workload;
import cachinglab.comparison.workload.Workloads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What the services are asked to do.
final class WorkloadOptions {

    private static final String TRACE = "trace";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--workloads",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Only these, with commas between: a, b, c, d, f (of YCSB), storm (writes of few"
                            + " records), trace. Default: all, quick: a, b and storm; the trace if there is one.")
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
            converter = TraceOptions.AtLeastOne.class,
            description = "Only so many of the trace. Default: all.")
    private @Nullable Integer requests;

    @Option(
            names = "--records",
            paramLabel = "N",
            description = "Products there are. Default: 10000, quick: 2000.")
    private @Nullable Integer records;

    /// @throws picocli.CommandLine.ParameterException if an option is out of its bounds
    /// @throws LabException if one of the workloads does not exist
    List<Workload> workloads(boolean quick) {
        int count = records(quick);
        var workloads = new ArrayList<Workload>();
        for (var name : names(quick)) {
            workloads.add(name.equals(TRACE) ? replayed() : Workloads.named(name, count));
        }
        return workloads;
    }

    int records(boolean quick) {
        int wanted = records == null ? quick ? 2_000 : 10_000 : records;
        return (int) new Bounds(command).within("--records", wanted, 10, 10_000_000);
    }

    private List<String> names(boolean quick) {
        if (names != null) {
            return names.stream().distinct().toList();
        }
        var all = (quick ? Workloads.FEW : Workloads.NAMES).stream();
        return trace == null ? all.toList() : Stream.concat(all, Stream.of(TRACE)).toList();
    }

    private Workload replayed() {
        if (trace == null) {
            throw new Bounds(command).wrong("The workload trace needs a recording: --trace FILE");
        }
        return requests == null ? TraceFile.read(trace) : TraceFile.read(trace, requests);
    }
}
