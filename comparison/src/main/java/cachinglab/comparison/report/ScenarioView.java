package cachinglab.comparison.report;

import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Cell;
import java.util.List;

/// A row of the behaviour matrix on the page, and its observations.
///
/// @param id a name for anchors
record ScenarioView(String id, String name, String title, String how, List<Answer> cells) {

    /// @param kind of the verdict, for the style sheet
    /// @param mark says the verdict without colour
    record Answer(
            String id,
            String scenario,
            String strategy,
            String text,
            String kind,
            String mark,
            String word,
            String why,
            List<String> lines) {}

    static ScenarioView of(BehaviourRow row) {
        return new ScenarioView(
                anchor(row.id()),
                row.id(),
                row.title(),
                row.how(),
                row.cells().stream().map(cell -> answer(row, cell)).toList());
    }

    private static Answer answer(BehaviourRow row, Cell cell) {
        var verdict = cell.verdict();
        return new Answer(
                anchor(row.id()) + "." + anchor(cell.strategy()),
                row.title(),
                cell.strategy(),
                cell.text(),
                switch (verdict) {
                    case KEPT -> "kept";
                    case BROKEN -> "broken";
                    case MEASURED -> "measured";
                },
                switch (verdict) {
                    case KEPT -> "✓";
                    case BROKEN -> "✗";
                    case MEASURED -> "·";
                },
                switch (verdict) {
                    case KEPT -> "as promised";
                    case BROKEN -> "promise broken";
                    case MEASURED -> "measured";
                },
                cell.why(),
                cell.observed());
    }

    private static String anchor(String name) {
        return name.replaceAll("[^A-Za-z0-9-]", "_");
    }
}
