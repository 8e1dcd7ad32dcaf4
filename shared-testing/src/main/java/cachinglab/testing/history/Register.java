package cachinglab.testing.history;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All operations on one key, which begins with its first write: is there an order of them, one
/// after the other, that agrees with the clock and in which every read sees the last write before?
///
/// As every write has a value of its own, it is enough to look at the reigns of values in pairs
/// (Gibbons and Korach, Testing Shared Memories, 1997). Versions say which of two is the older.
final class Register {

    private final List<Reign> reigns = new ArrayList<>();
    private final List<Anomaly> anomalies = new ArrayList<>();

    private Register(List<Operation> operations) {
        operations.stream()
                .sorted(comparingLong(Operation::invoked))
                .collect(groupingBy(Operation::value, LinkedHashMap::new, toList()))
                .forEach((value, all) -> Reign.of(value, all).ifPresent(reigns::add));
        operations.forEach(this::numberedOnce);
        for (int i = 0; i < reigns.size(); i++) {
            comesFromAWrite(reigns.get(i));
            hasAVersionOfItsOwn(reigns.get(i), reigns.subList(i + 1, reigns.size()));
            endsWhenAnotherBegins(reigns.get(i));
        }
    }

    static List<Anomaly> anomalies(List<Operation> operations) {
        return List.copyOf(new Register(operations).anomalies);
    }

    private void comesFromAWrite(Reign reign) {
        var write = reign.write().orElse(null);
        if (write == null) {
            var done = reign.value().equals(Operation.ABSENT) ? "deleted" : "written";
            found("%s read, and %s by nobody".formatted(reign.value(), done), reign.herald());
        } else if (reign.herald().completed() < write.invoked()) {
            found(reign.value() + " read before it was written", reign.herald(), write);
        }
    }

    /// All who met a value were told the same version of it.
    private void numberedOnce(Operation operation) {
        if (operation.isNumbered()) {
            first(reign ->
                            reign.value().equals(operation.value())
                                    && reign.isNumbered()
                                    && reign.version() != operation.version())
                    .ifPresent(reign ->
                            found(reign.value() + " has two versions", operation, reign.last()));
        }
    }

    private void hasAVersionOfItsOwn(Reign reign, List<Reign> others) {
        others.stream()
                .filter(other -> reign.isNumbered() && reign.version() == other.version())
                .forEach(other ->
                        found(
                                "%s and %s have one version"
                                        .formatted(reign.value(), other.value()),
                                reign.herald(),
                                other.herald()));
    }

    /// Of all newer ones that have begun too early for it, the one known first shows it best.
    private void endsWhenAnotherBegins(Reign reign) {
        reigns.stream()
                .filter(reign::outlives)
                .min(comparingLong(newer -> newer.herald().completed()))
                .ifPresent(newer ->
                        found(
                                "%s %s after %s was %s"
                                        .formatted(
                                                reign.value(),
                                                done(reign.last()),
                                                newer.value(),
                                                done(newer.herald())),
                                Stream.of(
                                                reign.write(),
                                                Optional.of(reign.last()),
                                                newer.write(),
                                                Optional.of(newer.herald()))
                                        .flatMap(Optional::stream)
                                        .toArray(Operation[]::new)));
    }

    private static String done(Operation operation) {
        return operation.isWrite() ? "written" : "read";
    }

    private Optional<Reign> first(Predicate<Reign> condition) {
        return reigns.stream().filter(condition).findFirst();
    }

    private void found(String claim, Operation... operations) {
        anomalies.add(Anomaly.of(claim, List.of(operations)));
    }
}
