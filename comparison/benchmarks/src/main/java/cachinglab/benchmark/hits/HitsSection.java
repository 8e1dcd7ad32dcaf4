package cachinglab.benchmark.hits;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import cachinglab.benchmark.measure.Results;
import cachinglab.comparison.launch.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What a hit costs without HTTP: a plain GET (the limit), the `find` of each strategy with its near
/// cache off and on, and the peers, for several numbers of threads of both kinds. Each library is in a
/// process of its own. In rounds, not by JMH, which would count what one thread of one JVM allocates:
/// half of what a client of Redis does is on its event loop.
public final class HitsSection implements Section {

    private static final HitLoop EIGHT = new HitLoop(8, false);
    private static final HitLoop MANY = new HitLoop(32, true);
    private static final List<HitLoop> WITH_RATIOS = List.of(EIGHT, new HitLoop(1, false));

    @Override
    public String name() {
        return "hits";
    }

    @Override
    public String title() {
        return "Hits in process";
    }

    @Override
    public void run(Bench bench) throws Exception {
        bench.note(
                """
                Each library has the same items as JSON on one Redis, for an hour; virtual threads \
                that find what they ask for in this process never wait, so few of them run at a time. \
                All threads of a library's process allocate, its event loops included; what the \
                JVM's compiler finds it need not allocate does not count.\
                """);
        bench.say("starting a process for each library");
        try (var contestants = Contestants.start(bench)) {
            warmUp(bench, contestants);
            for (var loop : bench.choose(loops(), WITH_RATIOS)) {
                compare(bench, contestants, loop);
            }
            weigh(bench, contestants);
        }
    }

    /// One thread comes last: it alone would take long until everything is compiled.
    private static List<HitLoop> loops() {
        return Stream.of(false, true)
                .flatMap(virtual ->
                        Stream.of(8, 32, 1).map(threads -> new HitLoop(threads, virtual)))
                .toList();
    }

    /// With as many threads as hit most often.
    private static void warmUp(Bench bench, Contestants contestants) throws Exception {
        var time = bench.choose(Duration.ofSeconds(2), Duration.ofMillis(300));
        for (var contestant : contestants.all()) {
            contestant.hitsPerSecond(MANY, time);
        }
    }

    private static void compare(Bench bench, Contestants contestants, HitLoop loop)
            throws Exception {
        bench.say(loop.title());
        var rounds = bench.rounds(bench.choose(Duration.ofMillis(300), Duration.ofMillis(600)));
        for (var contestant : contestants.all()) {
            rounds.add(contestant.name(), turn -> contestant.hitsPerSecond(loop, turn));
        }
        var results = rounds.play();
        bench.figures(loop.title(), results, "hits/s");
        if (WITH_RATIOS.contains(loop)) {
            tell(bench, results, loop);
        }
    }

    private static void weigh(Bench bench, Contestants contestants) throws Exception {
        bench.say("allocation, " + EIGHT.title());
        var rounds = bench.rounds(Duration.ofMillis(100));
        for (var contestant : contestants.all()) {
            rounds.add(contestant.name(), turn -> contestant.bytesPerHit(EIGHT, turn));
        }
        bench.figures("allocation, " + EIGHT.title(), rounds.play(), "bytes a hit");
    }

    private static void tell(Bench bench, Results results, HitLoop loop) {
        for (var strategy : Contestants.STRATEGIES) {
            var title = title("in-process hit ÷ raw Lettuce GET", strategy, loop);
            var ofRaw = results.ratio(strategy.title(), Contestants.RAW);
            if (loop.equals(EIGHT)) {
                bench.atLeast(0.90, title, ofRaw);
            } else {
                bench.ratio(title, ofRaw);
            }
        }
        for (var strategy : Contestants.STRATEGIES) {
            var title =
                    title("near-cache hit in process ÷ Redisson RLocalCachedMap", strategy, loop);
            bench.atLeast(
                    10,
                    title,
                    results.ratio(Contestants.near(strategy), Contestants.LOCAL_CACHED_MAP));
        }
    }

    private static String title(String ratio, Strategy strategy, HitLoop loop) {
        return "%s, %s, %s".formatted(ratio, strategy.title(), loop.title());
    }
}
