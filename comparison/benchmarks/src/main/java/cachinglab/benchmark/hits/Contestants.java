package cachinglab.benchmark.hits;

import static cachinglab.benchmark.hits.Library.FAR;
import static cachinglab.benchmark.hits.Library.NEAR;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.worker.ClassPath;
import cachinglab.benchmark.worker.WorkerProcess;
import cachinglab.benchmark.worker.Workers;
import cachinglab.comparison.launch.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every way to read, on the same servers, each checked to find what it should.
///
/// A quick run leaves out those whose ratios have no target, and the strategies that find hits as
/// cache-aside does.
final class Contestants implements AutoCloseable {

    static final List<Strategy> STRATEGIES =
            Arrays.stream(Strategy.values()).filter(Strategy::caches).toList();
    static final String RAW = "raw Lettuce GET";
    static final String LOCAL_CACHED_MAP = "Redisson RLocalCachedMap";

    private static final String PACKAGE = "cachinglab.benchmark.hits.";

    private final Workers workers;
    private final List<Contestant> all = new ArrayList<>();

    private Contestants(Workers workers) {
        this.workers = workers;
    }

    static Contestants start(Bench bench) throws InterruptedException {
        var contestants = new Contestants(new Workers(bench.servers()));
        try {
            contestants.addAll(bench.quick());
            for (var contestant : contestants.all()) {
                contestant.check();
            }
            return contestants;
        } catch (InterruptedException | RuntimeException e) {
            contestants.close();
            throw e;
        }
    }

    static String near(Strategy strategy) {
        return strategy.title() + ", near";
    }

    List<Contestant> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        workers.close();
    }

    private void addAll(boolean quick) {
        for (var strategy : quick ? List.of(Strategy.CACHE_ASIDE) : STRATEGIES) {
            var ours = start("OurStrategy", ClassPath.ofService(strategy.module()));
            add(strategy.title(), ours, FAR);
            add(near(strategy), ours, NEAR);
        }
        add(RAW, start("RawGet"), FAR); // after cache-aside, whose entries it reads
        var redisson = start("RedissonMaps");
        add(LOCAL_CACHED_MAP, redisson, NEAR);
        if (!quick) {
            add("Redisson RMapCache", redisson, FAR);
            add("Micronaut @Cacheable", start("MicronautCacheable", ClassPath.ofPeers()), FAR);
            add("Spring RedisCache", start("SpringCache"), FAR);
            var jetCaches = start("JetCaches");
            add("JetCache remote", jetCaches, FAR);
            add("JetCache both", jetCaches, NEAR);
        }
    }

    private void add(String name, WorkerProcess library, String cache) {
        all.add(new Contestant(name, library, cache));
    }

    private WorkerProcess start(String library) {
        return start(library, ClassPath.ofBenchmark());
    }

    private WorkerProcess start(String library, ClassPath classPath) {
        return workers.start(PACKAGE + library, classPath);
    }
}
