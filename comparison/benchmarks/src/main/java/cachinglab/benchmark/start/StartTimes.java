package cachinglab.benchmark.start;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.measure.Rounds;
import cachinglab.benchmark.measure.Series;
import cachinglab.comparison.launch.Service;
import cachinglab.comparison.launch.Starts;
import cachinglab.comparison.launch.Strategy;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// The time from a service's start as a process to its first 200 for a product: with and without the
/// start-up cache, in turn.
record StartTimes(Bench bench, Starts starts) {

    private static final String WITH = " with the AOT cache";
    private static final String WITHOUT = " without";

    void of(Collection<Strategy> strategies) throws Exception {
        // A start takes as long as it takes, and the practice has been the warm-up of the disk.
        var rounds =
                new Rounds(bench.choose(3, 1), Duration.ofSeconds(1), Duration.ZERO, bench::say);
        for (var strategy : strategies) {
            add(rounds, strategy.title() + WITH, () -> starts.start(strategy));
            add(rounds, strategy.title() + WITHOUT, () -> starts.startPlain(strategy));
        }
        var millis = rounds.play();
        strategies.forEach(strategy -> tell(strategy.title(), millis));
    }

    private static void add(Rounds rounds, String name, Supplier<Service> start) {
        rounds.add(name, turn -> turn.isZero() ? 0 : FirstAnswer.millis(start));
    }

    private void tell(String service, Map<String, Series> millis) {
        var with = seconds(millis, service + WITH);
        var without = seconds(millis, service + WITHOUT);
        bench.figure("start to first 200", with.name(), with.spread(), "s");
        bench.figure("start to first 200", without.name(), without.spread(), "s");
        bench.atMost(
                1.5,
                "start to first 200 with the AOT cache, one service (s), " + service,
                with.spread());
        bench.atMost(0.5, "start with ÷ without the AOT cache, " + service, with.ratioTo(without));
    }

    private static Series seconds(Map<String, Series> millis, String name) {
        var series = Objects.requireNonNull(millis.get(name));
        return new Series(name, series.rounds().stream().map(it -> it / 1000).toList());
    }
}
