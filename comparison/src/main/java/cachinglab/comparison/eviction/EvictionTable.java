package cachinglab.comparison.eviction;

import cachinglab.comparison.report.Table;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What came of each policy, a row, at each size, a column.
public final class EvictionTable {

    private final Findings findings;

    public EvictionTable(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String toString() {
        var table = new Table(columns());
        hitRates(table);
        section(table, "memory", cell -> rate((double) cell.memoryBytes() / cell.boundBytes()));
        section(table, "evicted", cell -> "%,d keys".formatted(cell.evicted()));
        section(table, "refused", cell -> "%,d cmd".formatted(cell.refused()));
        section(table, "errors", cell -> "%,d req".formatted(cell.errors()));
        return table + "\n\n" + legend();
    }

    private void hitRates(Table table) {
        var demand = findings.demand();
        table.heading(
                "hit rate of %s: %,d requests, %,d products, %d clients"
                        .formatted(
                                demand.trace(),
                                demand.requests(),
                                demand.products(),
                                demand.readers()));
        rows(table, cell -> rate(cell.replay().hitRate()));
        table.row("without a bound", everywhere(rate(findings.unbounded().replay().hitRate())));
        table.row("best possible", everywhere(rate(demand.repeatRate())));
    }

    private void section(Table table, String title, Function<Cell, String> value) {
        table.heading(title);
        rows(table, value);
    }

    private void rows(Table table, Function<Cell, String> value) {
        for (var policy : policies()) {
            table.row(policy, cells().filter(at -> at.policy().equals(policy)).map(value).toList());
        }
    }

    private List<String> policies() {
        return cells().map(Cell::policy).distinct().toList();
    }

    private List<String> columns() {
        return cells().map(cell -> new Size(cell.sizePercent()).toString()).distinct().toList();
    }

    private Stream<Cell> cells() {
        return findings.cells().stream();
    }

    private List<String> everywhere(String value) {
        return Collections.nCopies(columns().size(), value);
    }

    private static String rate(double share) {
        return "%,.1f %%".formatted(100 * share);
    }

    private String legend() {
        var demand = findings.demand();
        return """
        %%              of the %,d kB that %,d products need beside the %,d kB of an empty Redis
        best possible  every product a miss the first time, and never again
        hit rate       share of requests without a query of their own
        memory         what Redis held in the end, as a share of the bound
        evicted        keys that Redis removed because it was full
        refused        commands that Redis did not execute because it was full
        errors         requests answered with a status of 500 or more\
        """
                .formatted(
                        demand.neededBytes() >> 10, demand.products(), demand.emptyBytes() >> 10);
    }
}
