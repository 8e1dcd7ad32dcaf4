package cachinglab.benchmark.http;

import static cachinglab.comparison.launch.Strategy.CACHE_ASIDE;
import static cachinglab.comparison.launch.Strategy.READ_THROUGH;
import static cachinglab.comparison.launch.Strategy.WRITE_BEHIND;
import static cachinglab.comparison.launch.Strategy.WRITE_THROUGH;

import cachinglab.benchmark.Bench;
import java.io.IOException;
import java.util.List;

/// Who runs against whom, once all have shown that they answer rightly, and what is to come of it.
///
/// Each race starts all its processes anew: one that has run before is compiled better.
record Race(Bench bench, HitCheck check, CopiedEntry entry) {

    private static final String OVER_BYTES = "HTTP hit ÷ bytes-from-Redis endpoint";

    /// Cache-aside beside both limits and the other frameworks.
    void besideAll(Lineup lineup) throws Exception {
        var bytes = lineup.bytesFromRedis(entry.key());
        var ours = lineup.service(CACHE_ASIDE);
        var fixed = lineup.fixedBytes();
        var micronaut = lineup.micronaut();
        var spring = lineup.springBoot();
        ours.ready();
        entry.make();
        var near = lineup.nearService(CACHE_ASIDE); // not while the other makes the tables of both
        expectHitsInRedis(List.of(ours, bytes, micronaut, spring));
        expectHitsNearby(List.of(near, fixed));
        var rates =
                Rates.of(
                        bench,
                        "peers and limits",
                        List.of(ours, near, bytes, fixed, micronaut, spring));
        bench.atLeast(0.92, OVER_BYTES, rates.ratio(ours, bytes));
        bench.atLeast(1.1, "HTTP hit ÷ Micronaut @Cacheable", rates.ratio(ours, micronaut));
        bench.atLeast(1.9, "HTTP hit ÷ Spring Boot @Cacheable", rates.ratio(ours, spring));
        bench.atLeast(0.85, "near-cache HTTP hit ÷ fixed-bytes endpoint", rates.ratio(near, fixed));
    }

    /// The strategies that find hits as cache-aside does, beside the limit.
    void besideTheLimit(Lineup lineup) throws Exception {
        var bytes = lineup.bytesFromRedis(entry.key());
        var readThrough = lineup.service(READ_THROUGH);
        var writeThrough = lineup.service(WRITE_THROUGH);
        var writeBehind = lineup.service(WRITE_BEHIND);
        var ours = List.of(readThrough, writeThrough, writeBehind);
        var all = List.of(readThrough, writeThrough, writeBehind, bytes);
        expectHitsInRedis(all);
        var rates = Rates.of(bench, "other strategies", all);
        for (var one : ours) {
            bench.atLeast(0.92, OVER_BYTES + ", " + one.name(), rates.ratio(one, bytes));
        }
    }

    private void expectHitsInRedis(List<Contestant> contestants)
            throws IOException, InterruptedException {
        for (var contestant : contestants) {
            check.inRedis(contestant.ready());
        }
    }

    private void expectHitsNearby(List<Contestant> contestants)
            throws IOException, InterruptedException {
        for (var contestant : contestants) {
            check.nearby(contestant.ready());
        }
    }
}
