package cachinglab.benchmark.stampede;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import cachinglab.benchmark.worker.ClassPath;
import cachinglab.benchmark.worker.WorkerProcess;
import cachinglab.benchmark.worker.Workers;
import cachinglab.comparison.result.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What it costs that a thousand read at once what is not there, each contestant in a process of its
/// own.
public final class StampedeSection implements Section {

    static final Duration TIME_TO_LIVE = Duration.ofHours(1);

    private static final int READERS = 1000;
    private static final String PACKAGE = "cachinglab.benchmark.stampede.";
    private static final String OURS = "toolkit";
    private static final String MICRONAUT = "Micronaut @Cacheable";

    @Override
    public String name() {
        return "stampede";
    }

    @Override
    public String title() {
        return "Stampede";
    }

    @Override
    public boolean hasTarget() {
        return false;
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (var workers = new Workers(bench.servers())) {
            Map<String, WorkerProcess> all = new LinkedHashMap<>();
            var benchmark = ClassPath.ofBenchmark();
            all.put(OURS, workers.start(PACKAGE + "OursStampeding", benchmark));
            all.put(MICRONAUT, workers.start(PACKAGE + "MicronautStampeding", ClassPath.ofPeers()));
            all.put(
                    "Spring @Cacheable(sync = true)",
                    workers.start(PACKAGE + "SpringStampeding", benchmark));
            all.put(
                    "Redisson RMapCache with MapLoader",
                    workers.start(PACKAGE + "RedissonStampeding", benchmark));
            long millis = bench.choose(50L, 10L);
            for (var worker : all.values()) {
                worker.order("slow", millis);
                worker.order("read", READERS / 10); // also sees that it answers right
            }
            measure(bench, all);
            bench.note(
                    ("A thousand virtual threads of one process; the query takes %d ms,"
                                    + " and sixteen may be under way at once.")
                            .formatted(millis));
        }
    }

    private static void measure(Bench bench, Map<String, WorkerProcess> all) throws Exception {
        var group = "%,d cold reads of one key".formatted(READERS);
        var rounds = bench.rounds(Duration.ofMillis(50)); // as long as they take
        Map<String, List<Double>> queries = new LinkedHashMap<>();
        all.forEach((name, worker) -> {
            List<Double> counts = new ArrayList<>();
            queries.put(name, counts);
            rounds.add(
                    name,
                    turn -> {
                        double took = worker.order("read", READERS);
                        counts.add(worker.order("queries", 0));
                        return took;
                    });
        });
        var times = rounds.play();
        queries.forEach((name, counts) -> {
            counts.removeFirst(); // of the turn to warm up
            bench.figure(group, name, Spread.of(counts), "queries");
        });
        bench.figures(group, times, "ms");
        bench.ratio(
                "time until all have the value, Micronaut @Cacheable ÷ toolkit",
                times.ratio(MICRONAUT, OURS));
    }
}
