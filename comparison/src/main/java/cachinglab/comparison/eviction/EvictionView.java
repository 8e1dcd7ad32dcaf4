package cachinglab.comparison.eviction;

import cachinglab.comparison.report.Fact;
import cachinglab.comparison.report.Grid;
import java.util.List;
import java.util.stream.Stream;

/// What the page says, part by part as its template names them.
record EvictionView(EvictionReport report) {

    private static final String BEST = "best possible";

    String title() {
        return "What Redis keeps when it is full";
    }

    String lede() {
        var demand = demand();
        return "Cache-aside over a Redis with a bound: %s, %,d requests for %,d products by %,d clients."
                .formatted(demand.trace(), demand.requests(), demand.products(), demand.readers());
    }

    String note() {
        return ("The share of requests without a query of their own. A size of 100 %% is the %,d kB that"
                        + " all products need beside the %,d kB of an empty Redis. At best, every product"
                        + " is a miss the first time and never again.")
                .formatted(demand().neededBytes() >> 10, demand().emptyBytes() >> 10);
    }

    List<Fact> facts() {
        return Fact.of(report.environment());
    }

    Grid hitRate() {
        return new Grid(
                "Hit rate",
                "size",
                Stream.concat(policies(), Stream.of(BEST)).toList(),
                cells().map(Cell::sizePercent).distinct().sorted().map(this::row).toList());
    }

    private Grid.Row row(int size) {
        var rates =
                policies()
                        .map(policy ->
                                cells().filter(at -> at.policy().equals(policy))
                                        .filter(at -> at.sizePercent() == size)
                                        .findFirst()
                                        .map(at -> rate(at.replay().hitRate()))
                                        .orElse(""));
        return new Grid.Row(
                new Size(size).toString(),
                Stream.concat(rates, Stream.of(rate(demand().repeatRate()))).toList());
    }

    private Stream<String> policies() {
        return cells().map(Cell::policy).distinct();
    }

    private Stream<Cell> cells() {
        return report.findings().cells().stream();
    }

    private Demand demand() {
        return report.findings().demand();
    }

    private static String rate(double share) {
        return "%.1f %%".formatted(100 * share);
    }
}
