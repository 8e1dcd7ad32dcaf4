package cachinglab.benchmark.http;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.measure.Results;
import cachinglab.comparison.result.Spread;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hits per second of several contestants, measured in turn, after a warm-up that the JVM's best
/// compiler needs.
record Rates(Results results) {

    private static final int CONNECTIONS = 32;
    private static final Duration TURN = Duration.ofSeconds(4);

    /// @param who all of them in a word or two
    static Rates of(Bench bench, String who, List<Contestant> contestants) throws Exception {
        var warmUp = load(bench.choose(Duration.ofSeconds(8), Duration.ofSeconds(2)));
        var rounds = bench.rounds(TURN);
        for (var contestant : contestants) {
            contestant.requestsPerSecond(warmUp);
            rounds.add(contestant.name(), turn -> contestant.requestsPerSecond(load(turn)));
        }
        var rates = new Rates(rounds.play());
        bench.figures(who + ", " + client(), rates.results(), "hits/s");
        return rates;
    }

    @Nullable Spread ratio(Contestant one, Contestant other) {
        return results.ratio(one.name(), other.name());
    }

    private static Load load(Duration time) {
        return Load.of(CONNECTIONS, time);
    }

    private static String client() {
        return "%d connections of %s"
                .formatted(CONNECTIONS, load(TURN).wrk() ? "wrk" : "our own clients");
    }
}
