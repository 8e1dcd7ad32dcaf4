package cachinglab.benchmark.drain;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import cachinglab.benchmark.measure.Results;
import cachinglab.benchmark.worker.ClassPath;
import cachinglab.benchmark.worker.WorkerProcess;
import cachinglab.benchmark.worker.Workers;
import java.time.Duration;

/// How fast accepted writes get to PostgreSQL, each contestant in a process of its own.
///
/// A quick run leaves out Redisson, to which no ratio has a target.
public final class DrainSection implements Section {

    /// Rows of one transaction, as write-behind has it unless it is configured.
    public static final int BATCH = 500;

    private static final String PACKAGE = "cachinglab.benchmark.drain.";
    private static final String LIMIT = "unnest loop (limit)";
    private static final String BEHIND = "write-behind";
    private static final String REDISSON = "Redisson write-behind";

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String title() {
        return "Drain";
    }

    @Override
    public void run(Bench bench) throws Exception {
        long rows = bench.choose(20_000, 5_000);
        try (var workers = new Workers(bench.servers())) {
            var limit = workers.start(PACKAGE + "UnnestLoop", ClassPath.ofBenchmark());
            var behind = ours(workers);
            var rounds =
                    bench.rounds(Duration.ofSeconds(1)) // as long as the rows take
                            .add(LIMIT, turn -> limit.order("drain", rows))
                            .add(BEHIND, turn -> behind.order("drain", rows));
            if (!bench.quick()) {
                var redisson = workers.start(PACKAGE + "RedissonDrain", ClassPath.ofBenchmark());
                rounds.add(REDISSON, turn -> redisson.order("drain", rows));
            }
            for (var worker : workers.all()) {
                worker.order("prepare", rows);
            }
            tell(bench, "%,d rows".formatted(rows), rounds.play());
        }
    }

    /// Our write-behind, to be told to `prepare` and to `drain`.
    public static WorkerProcess ours(Workers workers) {
        return workers.start(PACKAGE + "BacklogDrain", ClassPath.ofService("write-behind"));
    }

    private static void tell(Bench bench, String group, Results results) {
        bench.figures(group, results, "rows/s");
        bench.atLeast(0.8, "drain rows/s ÷ unnest limit", results.ratio(BEHIND, LIMIT));
        bench.ratio("drain rows/s ÷ Redisson write-behind", results.ratio(BEHIND, REDISSON));
        bench.note(
                ("One write to each product, in transactions of %d rows; the limit has its rows in"
                                + " the heap, the others take them out of Redis.")
                        .formatted(BATCH));
    }
}
