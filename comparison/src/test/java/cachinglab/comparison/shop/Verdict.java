package cachinglab.comparison.shop;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import cachinglab.testing.history.Anomaly;
import cachinglab.testing.history.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What one strategy did wrong.
///
/// @param anomalies what no correct store could have answered, the table's rows included
/// @param lost acknowledged writes that are not in the table, nor one after them
/// @param invented rows no client sent
/// @param failures answers that are wrong whatever the weather
public record Verdict(
        Trial trial,
        List<Anomaly> anomalies,
        List<String> lost,
        List<String> invented,
        List<String> failures) {

    private static final int SHOWN = 3;
    private static final String READER = "the table";

    /// @param table when all is drained
    static Verdict on(Trial trial, Table table) {
        trial.ids.forEach(id -> look(trial, table, id));
        var byKey = trial.history.operations().stream().collect(groupingBy(Operation::key));
        var lost = byKey.values().stream().flatMap(all -> lastIfLost(all, table).stream()).toList();
        var invented =
                table.rows().values().stream()
                        .filter(row -> row.name().startsWith(trial.round + "-"))
                        .filter(row -> !trial.ids.contains(row.id()))
                        .filter(row -> !trial.unplaced.contains(row.name()))
                        .map(row -> "row " + row.id() + " " + row.name())
                        .toList();
        return new Verdict(
                trial, trial.history.anomalies(), lost, invented, List.copyOf(trial.failures));
    }

    public boolean isClean() {
        return Stream.of(anomalies, lost, invented, failures).allMatch(List::isEmpty);
    }

    private static void look(Trial trial, Table table, long id) {
        long now = trial.history.now();
        var row = table.rows().get(id);
        if (row == null) {
            trial.history.read(READER, id, Operation.ABSENT, Operation.UNNUMBERED, now);
        } else {
            trial.history.read(READER, id, row.name(), row.version(), now);
        }
    }

    private static List<String> lastIfLost(List<Operation> operations, Table table) {
        var writes = operations.stream().filter(Operation::isWrite).toList();
        var last =
                writes.stream()
                        .filter(Operation::isAcknowledged)
                        .max(comparingLong(Operation::version))
                        .orElse(null);
        if (last == null) {
            return List.of();
        }
        var row = table.rows().get(last.key());
        boolean there =
                row == null
                        ? writes.stream().anyMatch(write -> write.value().equals(Operation.ABSENT))
                        : row.version() >= last.version();
        return there ? List.of() : List.of("key " + last.key() + ": " + last + "; the row: " + row);
    }

    /// The shortest of each kind of mistake.
    @Override
    public String toString() {
        var mistakes = new ArrayList<String>();
        anomalies.stream()
                .sorted(comparingInt(anomaly -> anomaly.operations().size()))
                .limit(SHOWN)
                .forEach(anomaly -> mistakes.add(anomaly.toString()));
        lost.stream().limit(SHOWN).forEach(write -> mistakes.add("lost: " + write));
        invented.stream().limit(SHOWN).forEach(row -> mistakes.add("invented: " + row));
        failures.stream().limit(SHOWN).forEach(answer -> mistakes.add("answered: " + answer));
        return trial.strategy.title() + ":\n" + String.join("\n", mistakes);
    }
}
