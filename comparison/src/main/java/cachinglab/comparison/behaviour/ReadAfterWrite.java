package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.result.Cell;
import java.util.ArrayList;
import java.util.List;

/// A read of what was just written.
final class ReadAfterWrite implements OneByOne {

    private static final int WRITES = 100;
    private static final int SHOWN = 3;

    @Override
    public String id() {
        return "read-after-write";
    }

    @Override
    public String title() {
        return "Read after write";
    }

    @Override
    public String how() {
        return "Replaces a product and reads it at once, again and again: each read must show what"
                + " was just written. The first with a look at its queries and Redis commands.";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        try (var stock = Stock.of(contestant, 1);
                var connection = contestant.subject().connect()) {
            stock.warm(connection);
            contestant.replace(connection, Stock.path(0), "Written");
            var look = Look.at(contestant, scene, connection, 0);
            var times = new Times();
            var wrong = new ArrayList<String>();
            for (int i = 0; i < scene.times(WRITES); i++) {
                writeAndRead(contestant, connection, "Written " + i, times, wrong);
            }
            return cell(contestant, look, times, wrong);
        }
    }

    private static void writeAndRead(
            Contestant contestant,
            Connection connection,
            String name,
            Times times,
            List<String> wrong)
            throws Exception {
        contestant.replace(connection, Stock.path(0), name);
        var answer = times.time(() -> connection.get(Stock.path(0)));
        if (!answer.text().contains('"' + name + '"')) {
            wrong.add("after \"" + name + "\": " + answer.text());
        }
    }

    private static Cell cell(Contestant contestant, Look look, Times times, List<String> wrong) {
        var observed = look.lines();
        observed.add(
                "%,d more: p50 %s, %,d of them not what was written"
                        .formatted(times.count(), times.at(50), wrong.size()));
        wrong.stream().limit(SHOWN).forEach(observed::add);
        return contestant.cell(
                look.text() + ", " + times.at(50),
                wrong.isEmpty() ? KEPT : BROKEN,
                why(contestant, look),
                observed);
    }

    private static String why(Contestant contestant, Look look) {
        return switch (contestant.strategy()) {
            case CACHE_ASIDE, READ_THROUGH ->
                    Why.since(
                            look.is("database", 1, 3),
                            "The write has evicted the entry, so that the next read loads the row.");
            case WRITE_THROUGH ->
                    Why.since(
                            look.is("cache", 0, 1),
                            "The write has left the new value in the cache, once it was committed.");
            case WRITE_BEHIND ->
                    Why.since(
                            look.is("cache", 0, 1),
                            "The cache has taken the write itself, and has it before PostgreSQL.");
            case UNCACHED ->
                    Why.since(look.is("database", 1, 0), "The row is the only copy there is.");
        };
    }
}
