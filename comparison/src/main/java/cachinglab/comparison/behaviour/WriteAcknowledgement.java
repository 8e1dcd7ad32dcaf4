package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.result.Cell;

/// How long a writer waits.
final class WriteAcknowledgement implements OneByOne {

    private static final int WRITES = 1_000;

    @Override
    public String id() {
        return "write-acknowledgement";
    }

    @Override
    public String title() {
        return "Write acknowledged";
    }

    @Override
    public String how() {
        return "Four clients replace products that are in the cache; how long they wait for their"
                + " answers. One more write with a look at its Redis commands.";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        try (var stock = Stock.of(contestant, WriteLoad.PRODUCTS);
                var connection = contestant.subject().connect()) {
            stock.warm(connection);
            var times = new WriteLoad(contestant, stock).run(scene.times(WRITES));
            contestant.awaitFlushed();
            var look = Look.atWrite(contestant, scene, connection, 0);
            var observed = look.lines();
            observed.add(
                    "%,d writes: p50 %s, p90 %s, p99 %s, longest %s"
                            .formatted(
                                    times.count(),
                                    times.at(50),
                                    times.at(90),
                                    times.at(99),
                                    times.at(100)));
            return contestant.cell(
                    "p50 %s, p99 %s".formatted(times.at(50), times.at(99)),
                    MEASURED,
                    why(contestant, look),
                    observed);
        }
    }

    private static String why(Contestant contestant, Look look) {
        var commands = look.commands().size();
        if (!contestant.caches()) {
            return Why.since(
                    look.source().equals("database") && commands == 0,
                    "The answer waits for PostgreSQL's commit, and for nothing else.");
        }
        return contestant.writesBehind()
                ? Why.since(
                        look.source().equals("cache") && commands == 1,
                        "The answer waits for one script in Redis, which changes the entry and queues"
                                + " the write; not for PostgreSQL.")
                : Why.since(
                        look.source().equals("database") && commands == 2,
                        "The answer waits for PostgreSQL's commit and for Redis twice: to declare the"
                                + " write before the commit, and to conclude it after.");
    }
}
