package cachinglab.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Measures contestants in turn, round after round (A B C A B C …), so that whatever else the machine
/// does meets all of them; before that, each has a turn to warm up.
public final class Rounds {

    private record Value(String name, double value) {}

    private final int rounds;
    private final Duration turn;
    private final Duration warmUp;
    private final Consumer<String> progress;
    private final Map<String, Measurement> contestants = new LinkedHashMap<>();

    /// @param progress is told of every round
    public Rounds(int rounds, Duration turn, Duration warmUp, Consumer<String> progress) {
        this.rounds = rounds;
        this.turn = turn;
        this.warmUp = warmUp;
        this.progress = progress;
    }

    public Rounds add(String name, Measurement contestant) {
        contestants.put(name, contestant);
        return this;
    }

    public Results play() throws Exception {
        for (var contestant : contestants.values()) {
            contestant.take(warmUp);
        }
        List<Value> values = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<String> told = new ArrayList<>();
            for (var contestant : contestants.entrySet()) {
                double value = contestant.getValue().take(turn);
                values.add(new Value(contestant.getKey(), value));
                told.add("%s %,.0f".formatted(contestant.getKey(), value));
            }
            progress.accept("round %d of %d: %s".formatted(round, rounds, String.join(", ", told)));
        }
        return new Results(
                contestants.keySet().stream().map(name -> series(name, values)).toList());
    }

    private static Series series(String name, List<Value> values) {
        return new Series(
                name,
                values.stream().filter(it -> it.name().equals(name)).map(Value::value).toList());
    }
}
