package cachinglab.comparison.report;

import cachinglab.comparison.measure.BurstResult;
import cachinglab.comparison.measure.Measurement;
import cachinglab.comparison.measure.Read;
import cachinglab.comparison.measure.ReplayResult;
import java.util.List;
import java.util.function.Function;

/// How the services differ, a column for each, every number with its unit.
public final class BehaviourTable {

    private static final String LEGEND =
            """
            cold read         a product the cache does not hold; warm: the same again; after a write: the
                              same once more, after a PUT of it. SQL: SELECT statements during that read
            burst             POST of new products; each client sends the next one when its last is answered
              rows at the end    products in PostgreSQL when the last write was acknowledged
              all rows after     time from then until every one was there
              SQL                statements of any kind for all of it; one that writes many rows counts once
            replay            GET of single products in the trace's order, the cache empty at the start
              hit rate           share of requests without a query of their own: hits and collapsed
              collapsed          requests that waited for the query of another one for the same product\
            """;

    private final Report report;

    public BehaviourTable(Report report) {
        this.report = report;
    }

    @Override
    public String toString() {
        var table = new Table(values(Measurement::strategy));
        reads(table);
        burst(table);
        replay(table);
        return table + "\n\n" + LEGEND;
    }

    private void reads(Table table) {
        table.heading("reads of one product");
        read(table, "cold read", measured -> measured.reads().cold());
        read(table, "warm read", measured -> measured.reads().warm());
        read(table, "read after a write", measured -> measured.reads().afterWrite());
    }

    private void read(Table table, String title, Function<Measurement, Read> read) {
        table.row(title, values(read.andThen(Read::source)));
        table.row(title + ", SQL", values(read.andThen(one -> number(one.selects(), "SQL"))));
    }

    private void burst(Table table) {
        var workload = report.workload();
        table.heading(
                "burst of %,d writes, %d clients".formatted(workload.writes(), workload.writers()));
        burst(table, "acknowledged p50", burst -> millis(burst.acknowledged().p50Millis()));
        burst(table, "acknowledged p99", burst -> millis(burst.acknowledged().p99Millis()));
        burst(table, "throughput", burst -> "%,.0f req/s".formatted(burst.writesPerSecond()));
        burst(table, "rows at the end", burst -> number(burst.rowsAtEnd(), "rows"));
        burst(table, "all rows after", BehaviourTable::drained);
        burst(table, "SQL", burst -> number(burst.statementCount(), "SQL"));
    }

    private void burst(Table table, String label, Function<BurstResult, String> value) {
        table.row(label, values(value.compose(Measurement::burst)));
    }

    private static String drained(BurstResult burst) {
        return burst.rowsDrained() == burst.writes()
                ? number(burst.drainMillis(), "ms")
                : "%,d missing".formatted(burst.writes() - burst.rowsDrained());
    }

    private void replay(Table table) {
        var workload = report.workload();
        table.heading(
                "replay of %s: %,d requests, %,d products, %.1f %% repeats, %d clients"
                        .formatted(
                                workload.trace(),
                                workload.requests(),
                                workload.products(),
                                100 * workload.repeatRate(),
                                workload.readers()));
        replay(table, "hit rate", replay -> "%.1f %%".formatted(100 * replay.hitRate()));
        replay(table, "hits", replay -> number(replay.hits(), "req"));
        replay(table, "collapsed", replay -> number(replay.collapsed(), "req"));
        replay(table, "misses", replay -> number(replay.misses(), "req"));
        replay(
                table,
                "SQL per request",
                replay -> "%.3f SQL".formatted(replay.selectsPerRequest()));
        replay(table, "throughput", replay -> "%,.0f req/s".formatted(replay.requestsPerSecond()));
        replay(table, "p50", replay -> millis(replay.latency().p50Millis()));
        replay(table, "p99", replay -> millis(replay.latency().p99Millis()));
    }

    private void replay(Table table, String label, Function<ReplayResult, String> value) {
        table.row(label, values(value.compose(Measurement::replay)));
    }

    private List<String> values(Function<Measurement, String> value) {
        return report.measurements().stream().map(value).toList();
    }

    private static String number(long number, String unit) {
        return "%,d %s".formatted(number, unit);
    }

    private static String millis(double milliseconds) {
        return "%.2f ms".formatted(milliseconds);
    }
}
