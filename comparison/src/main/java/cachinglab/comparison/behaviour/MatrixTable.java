package cachinglab.comparison.behaviour;

import static java.util.stream.Collectors.joining;

import cachinglab.comparison.report.Table;
import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Cell;
import cachinglab.comparison.result.Cell.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The behaviour matrix as people read it on the terminal: a column per strategy, and under each other
/// what a cell says.
///
/// @param rows at least one
public record MatrixTable(List<BehaviourRow> rows) {

    private static final String LEGEND =
            """
            RTT        round trips to Redis
            SQL        statements the service has executed; of a read, its queries
            kept       the strategy promises it, and it was so; broken: it was not\
            """;

    @Override
    public String toString() {
        var strategies = rows.getFirst().cells().stream().map(Cell::strategy).toList();
        var table = new Table(strategies);
        rows.forEach(row -> add(table, row));
        var lines = table.toString().lines().map(String::stripTrailing);
        return lines.collect(joining("\n")) + "\n\n" + LEGEND;
    }

    private static void add(Table table, BehaviourRow row) {
        var columns = row.cells().stream().map(MatrixTable::lines).toList();
        var height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            var line = new ArrayList<String>();
            for (var column : columns) {
                line.add(i < column.size() ? column.get(i) : "");
            }
            table.row(i == 0 ? row.title() : "", line);
        }
    }

    private static List<String> lines(Cell cell) {
        var text = Arrays.stream(cell.text().split(", "));
        return Stream.concat(text, verdict(cell.verdict())).toList();
    }

    private static Stream<String> verdict(Verdict verdict) {
        return verdict == Verdict.MEASURED
                ? Stream.empty()
                : Stream.of(verdict.name().toLowerCase(Locale.ROOT));
    }
}
