package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.result.Cell;
import java.util.List;

/// What PostgreSQL has to do for many writes.
final class WriteStatements implements OneByOne {

    private static final int WRITES = 1_000;

    @Override
    public String id() {
        return "write-statements";
    }

    @Override
    public String title() {
        return "SQL per 1,000 writes";
    }

    @Override
    public String how() {
        return "Four clients replace 100 products, which are in the cache, 1,000 times (200 times if it"
                + " is to be quick, counted five times); the statements until all of it is flushed.";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        try (var stock = Stock.of(contestant, WriteLoad.PRODUCTS);
                var connection = contestant.subject().connect()) {
            stock.warm(connection);
            var writes = scene.times(WRITES);
            var before = contestant.subject().sql();
            new WriteLoad(contestant, stock).run(writes);
            contestant.awaitFlushed();
            var sql = contestant.subject().sql().since(before);
            return contestant.cell(
                    "%,d SQL".formatted(sql.total() * WRITES / writes),
                    MEASURED,
                    why(contestant, sql.total(), writes),
                    List.of(
                            "%,d writes of %,d products".formatted(writes, stock.products()),
                            "statements: " + sql.byType()));
        }
    }

    private static String why(Contestant contestant, long statements, int writes) {
        return contestant.writesBehind()
                ? Why.since(
                        statements < writes,
                        "A flush takes all writes that wait to PostgreSQL at once; of those to the same"
                                + " product, the last.")
                : Why.since(
                        statements >= writes,
                        "Each write is a transaction of its own, before it is acknowledged.");
    }
}
