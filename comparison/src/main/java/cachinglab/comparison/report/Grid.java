package cachinglab.comparison.report;

import java.util.List;

/// The figures of a chart, as the table below it shows them.
///
/// @param corner what the heads of the rows are
/// @param columns names of series
public record Grid(String caption, String corner, List<String> columns, List<Row> rows) {

    public record Row(String head, List<String> cells) {}
}
