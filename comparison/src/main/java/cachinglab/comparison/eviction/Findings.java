package cachinglab.comparison.eviction;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;

/// How one trace went with every policy and every bound.
///
/// @param unbounded the same without a bound
/// @param cells by policy, then by size
@Serdeable
public record Findings(Demand demand, Cell unbounded, List<Cell> cells) {

    /// As comma-separated values, the first line naming them.
    Stream<String> lines() {
        var all = Stream.concat(Stream.of(unbounded), cells.stream());
        return Stream.concat(Stream.of(Cell.COLUMNS), all.map(Cell::line));
    }
}
