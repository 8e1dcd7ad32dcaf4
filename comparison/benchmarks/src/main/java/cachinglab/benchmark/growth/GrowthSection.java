package cachinglab.benchmark.growth;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import cachinglab.benchmark.drain.DrainSection;
import cachinglab.benchmark.worker.ClassPath;
import cachinglab.benchmark.worker.WorkerProcess;
import cachinglab.benchmark.worker.Workers;
import cachinglab.comparison.result.Spread;
import java.time.Duration;
import java.util.List;

/// What hits, writes and memory become as there are more entries, and draining as more waits.
public final class GrowthSection implements Section {

    private static final Duration TURN = Duration.ofMillis(500);

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String title() {
        return "Growth";
    }

    @Override
    public boolean hasTarget() {
        return false;
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (var workers = new Workers(bench.servers());
                var room = RedisRoom.make(bench.servers())) {
            var growing =
                    workers.start("cachinglab.benchmark.growth.Growing", ClassPath.ofBenchmark());
            grow(bench, growing, room.isThere());
            growing.order("clear", 0);
        }
        try (var workers = new Workers(bench.servers())) {
            drain(bench, DrainSection.ours(workers));
        }
    }

    private static void grow(Bench bench, WorkerProcess growing, boolean room) throws Exception {
        int before = 0;
        for (int entries : entries(bench, room)) {
            var group = "%,d entries".formatted(entries);
            int more = entries - before;
            double redis = perEntry(growing, "redis-memory", "grow", entries, more);
            double heap = perEntry(growing, "heap", "grow-near", entries, more);
            if (before > 0) { // the first ones come with what is there once
                bench.figure(group, "in Redis", one(redis), "bytes an entry");
                bench.figure(group, "near cache", one(heap), "bytes an entry");
            }
            measure(bench, group, growing);
            before = entries;
        }
        bench.note(
                "Eight virtual threads, entries at random. A write is what it costs the cache,"
                        + " without the table; memory is by how much it grew with the last entries.");
    }

    /// How much more is in use, for each of the entries that were added.
    private static double perEntry(
            WorkerProcess growing, String used, String grow, int entries, int more)
            throws InterruptedException {
        double before = growing.order(used, 0);
        growing.order(grow, entries);
        return (growing.order(used, 0) - before) / more;
    }

    private static Spread one(double value) {
        return Spread.of(List.of(value));
    }

    private static List<Integer> entries(Bench bench, boolean room) {
        if (bench.quick()) {
            return List.of(1_000, 20_000);
        }
        return room ? List.of(1_000, 10_000, 100_000, 1_000_000) : List.of(1_000, 10_000, 100_000);
    }

    private static void measure(Bench bench, String group, WorkerProcess growing) throws Exception {
        var results =
                bench.rounds(TURN)
                        .add("hits", turn -> growing.order("hit", turn.toMillis()))
                        .add("near-cache hits", turn -> growing.order("near-hit", turn.toMillis()))
                        .add("writes", turn -> growing.order("write", turn.toMillis()))
                        .play();
        bench.figures(group, results, "a second");
    }

    private static void drain(Bench bench, WorkerProcess behind) throws Exception {
        var most = 16 * DrainSection.BATCH;
        behind.order("prepare", most);
        behind.order("drain", most); // so that all entries are there
        var rounds = bench.rounds(TURN);
        for (int batches : List.of(1, 4, 16)) {
            long rows = (long) batches * DrainSection.BATCH;
            rounds.add("%,d rows wait".formatted(rows), turn -> behind.order("drain", rows));
        }
        for (var one : rounds.play().all()) {
            bench.figure(one.name(), "drain", one.spread(), "rows/s");
        }
    }
}
