package cachinglab.testing.history;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;

/// Operations on one key that no store could have answered like this, and no fewer of them.
///
/// @param operations in the order they were invoked
public record Anomaly(String claim, List<Operation> operations) {

    static Anomaly of(String claim, Collection<Operation> operations) {
        return new Anomaly(
                claim,
                operations.stream().distinct().sorted(comparingLong(Operation::invoked)).toList());
    }

    public long key() {
        return operations.getFirst().key();
    }

    /// The shortest history that shows it.
    @Override
    public String toString() {
        return operations.stream()
                .map(Operation::toString)
                .collect(joining("\n  ", "key " + key() + ": " + claim + "\n  ", ""));
    }
}
