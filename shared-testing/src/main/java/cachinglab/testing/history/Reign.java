package cachinglab.testing.history;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Optional;

/// The time in which one value was that of its key, as far as its writers and its readers can tell.
///
/// @param version what it was numbered, or [Operation#UNNUMBERED]
/// @param write the first attempt to write it; empty if nobody has
/// @param herald the first who knew it: then the reign had begun
/// @param last the last who met it: when they asked, the reign was not over
record Reign(
        String value, long version, Optional<Operation> write, Operation herald, Operation last) {

    /// @param operations the writes of the value, and the reads that saw it
    /// @return empty if none of them was answered: then nobody can tell whether it ever came
    static Optional<Reign> of(String value, List<Operation> operations) {
        var known = operations.stream().filter(Operation::isAcknowledged).toList();
        return known.stream()
                .min(comparingLong(Operation::completed))
                .map(herald ->
                        new Reign(
                                value,
                                known.stream().mapToLong(Operation::version).max().orElseThrow(),
                                operations.stream()
                                        .filter(Operation::isWrite)
                                        .min(comparingLong(Operation::invoked)),
                                herald,
                                known.stream()
                                        .max(comparingLong(Operation::invoked))
                                        .orElseThrow()));
    }

    boolean isNumbered() {
        return version != Operation.UNNUMBERED;
    }

    /// Whether this can have been over before the other began.
    boolean canPrecede(Reign other) {
        return other.herald.completed() >= last.invoked();
    }

    /// Whether this should have, and has not; of two without versions, whether neither can, and this
    /// is the one begun first.
    boolean outlives(Reign other) {
        if (isNumbered() && other.isNumbered()) {
            return version < other.version && !canPrecede(other);
        }
        return firstInvoked() < other.firstInvoked()
                && !canPrecede(other)
                && !other.canPrecede(this);
    }

    private long firstInvoked() {
        return write.orElse(herald).invoked();
    }
}
