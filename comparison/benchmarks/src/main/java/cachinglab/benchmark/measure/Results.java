package cachinglab.benchmark.measure;

import cachinglab.comparison.result.Spread;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the contestants of some rounds did, in the order they were added.
public record Results(List<Series> all) {

    /// The same in another unit.
    public Results times(double factor) {
        return new Results(all.stream().map(it -> it.times(factor)).toList());
    }

    /// @return null if it did not take part
    public @Nullable Spread spread(String name) {
        return of(name).map(Series::spread).orElse(null);
    }

    /// One contestant's figures by another's, round by round.
    ///
    /// @return null if one of the two did not take part
    public @Nullable Spread ratio(String one, String other) {
        return of(one).flatMap(above -> of(other).map(below -> above.ratioTo(below))).orElse(null);
    }

    private Optional<Series> of(String name) {
        return all.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
