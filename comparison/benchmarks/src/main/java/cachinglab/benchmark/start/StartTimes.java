package cachinglab.benchmark.start;

import cachinglab.benchmark.Bench;
import cachinglab.benchmark.measure.Results;
import cachinglab.benchmark.measure.Rounds;
import cachinglab.comparison.launch.Service;
import cachinglab.comparison.launch.Starts;
import cachinglab.comparison.launch.Strategy;
import java.time.Duration;
import java.util.Collection;
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
        var seconds = rounds.play().times(0.001);
        bench.figures("start to first 200", seconds, "s");
        strategies.forEach(strategy -> tell(strategy.title(), seconds));
    }

    private static void add(Rounds rounds, String name, Supplier<Service> start) {
        rounds.add(name, turn -> turn.isZero() ? 0 : FirstAnswer.millis(start));
    }

    private void tell(String service, Results seconds) {
        bench.atMost(
                1.5,
                "start to first 200 with the AOT cache, one service (s), " + service,
                seconds.spread(service + WITH));
        bench.atMost(
                0.5,
                "start with ÷ without the AOT cache, " + service,
                seconds.ratio(service + WITH, service + WITHOUT));
    }
}
