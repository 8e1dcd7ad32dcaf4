package cachinglab.comparison.soak;

import static java.util.stream.Collectors.joining;

import cachinglab.comparison.launch.Strategy;
import java.util.EnumMap;
import java.util.Map;

/// The figures of all strategies, of one round or of many.
final class Tallies {

    private final Map<Strategy, Tally> byStrategy = new EnumMap<>(Strategy.class);

    void add(Strategy strategy, Tally tally) {
        byStrategy.merge(strategy, tally, Tally::plus);
    }

    void add(Tallies others) {
        others.byStrategy.forEach(this::add);
    }

    /// A row per strategy.
    @Override
    public String toString() {
        return byStrategy.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey().title()))
                .collect(joining("", Tally.heading(), ""));
    }
}
