package cachinglab.benchmark.hits;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.Section;
import cachinglab.benchmark.measure.Series;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What a hit costs without HTTP: raw GET (the limit), ours and the peers, for several numbers of
/// threads of both kinds.
///
/// A quick run leaves out the libraries whose ratios have no target.
public final class HitsSection implements Section {

    private static final HitLoop EIGHT = new HitLoop(8, false);
    private static final HitLoop ONE = new HitLoop(1, false);
    private static final double OF_RAW = 0.90;
    private static final double OF_LOCAL_CACHED_MAP = 10;

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
                that find what they ask for in this process never wait, so few of them run at a time.\
                """);
        try (var readers =
                bench.quick()
                        ? Readers.openThoseWithTargets(bench.servers())
                        : Readers.open(bench.servers())) {
            warmUp(bench, readers);
            for (var loop : bench.choose(loops(), List.of(ONE, EIGHT))) {
                compare(bench, readers, loop);
            }
        }
    }

    private static List<HitLoop> loops() {
        return Stream.of(false, true)
                .flatMap(virtual ->
                        Stream.of(1, 8, 32).map(threads -> new HitLoop(threads, virtual)))
                .toList();
    }

    /// Until the compiler is done with each of them, and knows that there are many.
    private static void warmUp(Bench bench, Readers readers) throws Exception {
        var time = bench.choose(Duration.ofSeconds(2), Duration.ofMillis(300));
        for (var reader : readers.all()) {
            EIGHT.read(reader, time);
        }
    }

    private static void compare(Bench bench, Readers readers, HitLoop loop) throws Exception {
        bench.say(loop.title());
        var rounds = bench.rounds(bench.choose(Duration.ofMillis(400), Duration.ofMillis(600)));
        for (var reader : readers.all()) {
            rounds.add(reader.name(), turn -> loop.read(reader, turn).perSecond());
        }
        var series = rounds.play();
        series.forEach((name, rates) -> bench.figure(loop.title(), name, rates.spread(), "hits/s"));
        tellOfRaw(bench, series, loop);
        tellOfNear(bench, series, loop);
    }

    private static void tellOfRaw(Bench bench, Map<String, Series> series, HitLoop loop) {
        var raw = of(series, Names.RAW);
        var ours = of(series, Names.OURS).ratioTo(raw);
        var loading = of(series, Names.OURS_LOADING).ratioTo(raw);
        String title = "in-process hit ÷ raw Lettuce GET";
        if (loop.equals(EIGHT)) {
            bench.atLeast(OF_RAW, title, ours);
            bench.atLeast(OF_RAW, title + ", LoadingCache", loading);
        } else {
            bench.ratio(title + ", " + loop.title(), ours);
            bench.ratio(title + ", LoadingCache, " + loop.title(), loading);
        }
    }

    private static void tellOfNear(Bench bench, Map<String, Series> series, HitLoop loop) {
        var map = of(series, Names.LOCAL_CACHED_MAP);
        var near = of(series, Names.NEAR).ratioTo(map);
        String title = "near-cache hit in process ÷ Redisson RLocalCachedMap, " + loop.title();
        if (loop.equals(ONE) || loop.equals(EIGHT)) {
            bench.atLeast(OF_LOCAL_CACHED_MAP, title, near);
        } else {
            bench.ratio(title, near);
        }
    }

    private static Series of(Map<String, Series> series, String name) {
        return Objects.requireNonNull(series.get(name));
    }
}
