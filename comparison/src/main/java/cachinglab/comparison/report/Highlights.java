package cachinglab.comparison.report;

import cachinglab.comparison.result.Comparison;
import cachinglab.comparison.result.StrategyResult;
import cachinglab.comparison.result.WorkloadResult;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/// How far a cache comes at best, beside the service without one.
record Highlights(Comparison comparison) {

    private record Best(double gain, String strategy, WorkloadResult workload) {

        Glance glance(String number, String what) {
            var name = workload.title().split(":", 2)[0];
            return new Glance(number, "%s: %s, %s".formatted(what, strategy, name), false);
        }
    }

    Stream<Glance> all() {
        return Stream.of(throughput(), sql()).flatMap(Optional::stream);
    }

    private Optional<Glance> throughput() {
        return best((one, uncached) -> one.throughput().median() / uncached.throughput().median())
                .map(best ->
                        best.glance(
                                "%.1f ×".formatted(best.gain),
                                "of the uncached throughput, at best"));
    }

    private Optional<Glance> sql() {
        return best((one, uncached) ->
                        1 - one.statementsPerRequest() / uncached.statementsPerRequest())
                .map(best ->
                        best.glance(
                                "%.0f %%".formatted(100 * best.gain), "of the SQL saved, at best"));
    }

    private Optional<Best> best(ToDoubleBiFunction<StrategyResult, StrategyResult> gain) {
        return comparison.workloads().stream()
                .flatMap(workload ->
                        Grids.find(workload, Grids.UNCACHED).stream()
                                .flatMap(uncached ->
                                        workload.strategies().stream()
                                                .filter(one -> !one.equals(uncached))
                                                .map(one ->
                                                        new Best(
                                                                gain.applyAsDouble(one, uncached),
                                                                one.strategy(),
                                                                workload))))
                .filter(best -> Double.isFinite(best.gain))
                .max(Comparator.comparingDouble(Best::gain));
    }
}
