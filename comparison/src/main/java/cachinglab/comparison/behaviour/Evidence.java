package cachinglab.comparison.behaviour;

import cachinglab.comparison.result.BehaviourRow;
import cachinglab.comparison.result.Cell;

/// What was seen in a scenario, and why it is so, as people read it on the terminal.
public record Evidence(BehaviourRow row) {

    @Override
    public String toString() {
        var text = new StringBuilder(row.title()).append('\n').append(row.how()).append('\n');
        row.cells().forEach(cell -> append(text, cell));
        return text.toString();
    }

    private static void append(StringBuilder text, Cell cell) {
        text.append("\n  ").append(cell.strategy()).append(": ").append(cell.text()).append('\n');
        text.append("  ").append(cell.why()).append('\n');
        cell.observed().forEach(line -> text.append("    | ").append(line).append('\n'));
    }
}
