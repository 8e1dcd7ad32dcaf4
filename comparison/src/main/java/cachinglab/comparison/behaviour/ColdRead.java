package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.result.Cell;

/// A read of what no cache has.
final class ColdRead implements OneByOne {

    private static final int PRODUCTS = 200;

    @Override
    public String id() {
        return "cold-read";
    }

    @Override
    public String title() {
        return "Cold read";
    }

    @Override
    public String how() {
        return "Reads products that are in PostgreSQL and in no cache: one of them with a look at its"
                + " queries and Redis commands, the others for the time (median).";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        try (var stock = Stock.of(contestant, scene.times(PRODUCTS));
                var connection = contestant.subject().connect()) {
            var look = Look.at(contestant, scene, connection, 0);
            var times = times(stock, connection);
            var observed = look.lines();
            observed.add(
                    "%,d more: p50 %s, p99 %s"
                            .formatted(times.count(), times.at(50), times.at(99)));
            return contestant.cell(
                    look.text() + ", " + times.at(50), MEASURED, why(contestant, look), observed);
        }
    }

    private static Times times(Stock stock, Connection connection) throws Exception {
        var times = new Times();
        for (int i = 1; i < stock.products(); i++) {
            var path = Stock.path(i);
            times.time(() -> connection.get(path));
        }
        return times;
    }

    private static String why(Contestant contestant, Look look) {
        if (!contestant.caches()) {
            return Why.since(look.is("database", 1, 0), "There is no cache: a read is a query.");
        }
        var loader = contestant.strategy() == Strategy.CACHE_ASIDE ? "the service" : "the cache";
        return Why.since(
                look.is("database", 1, 3),
                "The entry is not there: %s gets the lease on it, loads the row and fills it in, which"
                                .formatted(loader)
                        + " are three commands to Redis around one query.");
    }
}
