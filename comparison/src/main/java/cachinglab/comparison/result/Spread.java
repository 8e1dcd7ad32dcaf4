package cachinglab.comparison.result;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;

/// What a figure was over several rounds.
@Serdeable
public record Spread(double least, double median, double most) {

    /// @throws java.util.NoSuchElementException if there are none
    public static Spread of(Collection<Double> rounds) {
        var sorted = rounds.stream().sorted().toList();
        var middle = sorted.size() / 2;
        var median =
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }
}
