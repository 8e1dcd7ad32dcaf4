package cachinglab.benchmark.writes;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import cachinglab.benchmark.measure.Measurement;
import cachinglab.benchmark.measure.Results;
import cachinglab.benchmark.worker.ClassPath;
import cachinglab.benchmark.worker.WorkerProcess;
import cachinglab.benchmark.worker.Workers;
import java.time.Duration;

/// How many writes a second are acknowledged, each contestant in a process of its own.
///
/// A quick run leaves out those whose ratios have no target.
public final class WritesSection implements Section {

    private static final String PACKAGE = "cachinglab.benchmark.writes.";
    private static final String GROUP = Writing.THREADS + " threads";
    private static final Duration TURN = Duration.ofMillis(1500);

    private static final String RAW = "raw script (limit)";
    private static final String BEHIND = "write-behind";
    private static final String FLUSHING = "write-behind, flushing meanwhile";
    private static final String THROUGH = "write-through";
    private static final String JDBC = "plain JDBC update";
    private static final String REDISSON = "Redisson write-behind";

    @Override
    public String name() {
        return "writes";
    }

    @Override
    public String title() {
        return "Writes";
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (var workers = new Workers(bench.servers())) {
            var raw = workers.start(PACKAGE + "RawScript", ClassPath.ofBenchmark());
            var behind =
                    workers.start(PACKAGE + "WriteBehind", ClassPath.ofService("write-behind"));
            var through =
                    workers.start(PACKAGE + "WriteThrough", ClassPath.ofService("write-through"));
            var rounds =
                    bench.rounds(TURN)
                            .add(RAW, writes(raw, "write"))
                            .add(BEHIND, writes(behind, "write"))
                            .add(THROUGH, writes(through, "write"));
            if (!bench.quick()) {
                var jdbc = workers.start(PACKAGE + "PlainJdbc", ClassPath.ofBenchmark());
                var redisson =
                        workers.start(PACKAGE + "RedissonWriteBehind", ClassPath.ofBenchmark());
                rounds.add(FLUSHING, writes(behind, "flushing"))
                        .add(JDBC, writes(jdbc, "write"))
                        .add(REDISSON, writes(redisson, "write"));
            }
            for (var worker : workers.all()) {
                worker.order("check", 0);
            }
            tell(bench, rounds.play());
        }
    }

    private static Measurement writes(WorkerProcess worker, String order) {
        return turn -> worker.order(order, turn.toMillis());
    }

    private static void tell(Bench bench, Results results) {
        bench.figures(GROUP, results, "writes/s");
        bench.atLeast(
                3,
                "write-behind acknowledgements/s ÷ write-through",
                results.ratio(BEHIND, THROUGH));
        bench.atLeast(0.8, "write-behind acknowledgement ÷ raw script", results.ratio(BEHIND, RAW));
        bench.ratio(
                "write-behind acknowledgements/s, flushing meanwhile ÷ write-through",
                results.ratio(FLUSHING, THROUGH));
        bench.ratio("write-through ÷ plain JDBC update", results.ratio(THROUGH, JDBC));
        bench.ratio(
                "write-behind acknowledgements/s, flushing meanwhile ÷ Redisson write-behind",
                results.ratio(FLUSHING, REDISSON));
        bench.note(
                "Eight virtual threads replace a thousand products; PostgreSQL has fsync and"
                        + " synchronous_commit on, Redis has appendonly yes and appendfsync everysec.");
        bench.note(
                "Write-behind flushes between its turns, unless it says meanwhile. Redisson always"
                        + " flushes meanwhile, and acknowledges without waiting for its queue.");
    }
}
