package cachinglab.comparison.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Text in columns: a label at the left, values aligned at the right, headings between the rows.
public final class Table {

    private static final String GAP = "  ";

    private record Row(String label, List<String> values) {}

    private final List<Row> rows = new ArrayList<>();

    public Table(List<String> columns) {
        rows.add(new Row("", columns));
    }

    public Table heading(String text) {
        rows.add(new Row(text, List.of()));
        return this;
    }

    public Table row(String label, List<String> values) {
        rows.add(new Row(GAP + label, values));
        return this;
    }

    @Override
    public String toString() {
        var labels =
                width(rows.stream().filter(row -> !row.values.isEmpty()).map(Row::label).toList());
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < rows.getFirst().values.size(); i++) {
            columns.add(width(column(i)));
        }
        return rows.stream()
                .map(row -> line(row, labels, columns))
                .collect(Collectors.joining("\n"));
    }

    private List<String> column(int index) {
        return rows.stream()
                .filter(row -> index < row.values.size())
                .map(row -> row.values.get(index))
                .toList();
    }

    private static int width(List<String> cells) {
        return cells.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String line(Row row, int labels, List<Integer> columns) {
        var line = new StringBuilder(row.label);
        for (int i = 0; i < row.values.size(); i++) {
            var cell = row.values.get(i);
            var end = labels + columns.subList(0, i + 1).stream().mapToInt(w -> w + 2).sum();
            line.repeat(' ', Math.max(0, end - cell.length() - line.length())).append(cell);
        }
        return line.toString();
    }
}
