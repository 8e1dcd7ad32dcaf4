package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.result.Cell;

/// A read of what was just read.
final class WarmRead implements OneByOne {

    private static final int READS = 1_000;

    @Override
    public String id() {
        return "warm-read";
    }

    @Override
    public String title() {
        return "Warm read";
    }

    @Override
    public String how() {
        return "Reads a product that was read before: once with a look at its queries and Redis"
                + " commands, then many times for the time (median), one after the other.";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        try (var stock = Stock.of(contestant, 1);
                var connection = contestant.subject().connect()) {
            stock.warm(connection);
            var look = Look.at(contestant, scene, connection, 0);
            var times = new Times();
            for (int i = 0; i < scene.times(READS); i++) {
                times.time(() -> connection.get(Stock.path(0)));
            }
            var observed = look.lines();
            observed.add(
                    "%,d more: p50 %s, p99 %s"
                            .formatted(times.count(), times.at(50), times.at(99)));
            return contestant.cell(
                    look.text() + ", " + times.at(50), MEASURED, why(contestant, look), observed);
        }
    }

    private static String why(Contestant contestant, Look look) {
        return contestant.caches()
                ? Why.since(
                        look.is("cache", 0, 1),
                        "The entry is in Redis: one GET is the answer, and PostgreSQL is not asked.")
                : Why.since(
                        look.is("database", 1, 0),
                        "There is no cache: the second read is a query like the first.");
    }
}
