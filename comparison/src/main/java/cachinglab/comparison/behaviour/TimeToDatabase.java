package cachinglab.comparison.behaviour;

import static cachinglab.comparison.behaviour.Contestant.version;
import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;
import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.result.Cell;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// How long an acknowledged write is not in PostgreSQL yet.
final class TimeToDatabase implements OneByOne {

    private static final int WRITES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// So that writes do not keep in step with flushes.
    private static final int LONGEST_PAUSE_MILLIS = 200;

    @Override
    public String id() {
        return "time-to-database";
    }

    @Override
    public String title() {
        return "Until PostgreSQL has a write";
    }

    @Override
    public String how() {
        return "Replaces a product now and then, and from the acknowledgement on looks at its row until"
                + " the write is there.";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        var subject = contestant.subject();
        try (var stock = Stock.of(contestant, 1);
                var connection = subject.connect();
                var database = scene.database().connect()) {
            stock.warm(connection);
            var row = new Row(database, subject.rows().schema(), Stock.id(0));
            var pauses = new SplittableRandom(1);
            var times = new Times();
            var atOnce = 0;
            row.version(); // the first query of a connection takes longer
            for (int i = 0; i < scene.times(WRITES); i++) {
                if (contestant.writesBehind()) {
                    Thread.sleep(pauses.nextInt(LONGEST_PAUSE_MILLIS));
                }
                atOnce += wasThere(contestant, connection, row, times) ? 1 : 0;
            }
            return cell(contestant, times, atOnce);
        }
    }

    /// Whether the write was there at the first look.
    private static boolean wasThere(
            Contestant contestant, Connection connection, Row row, Times times) throws Exception {
        var written = version(contestant.replace(connection, Stock.path(0), "On its way"));
        var begin = System.nanoTime();
        var first = row.version() >= written;
        if (!first) {
            Await.until(
                    contestant.title() + " has its write in PostgreSQL",
                    PATIENCE,
                    () -> row.version() >= written);
        }
        times.add(System.nanoTime() - begin);
        return first;
    }

    private static Cell cell(Contestant contestant, Times times, int atOnce) {
        var always = atOnce == times.count();
        var text = always ? "at once" : "p50 %s, longest %s".formatted(times.at(50), times.at(100));
        return contestant.cell(
                text,
                contestant.writesBehind() ? MEASURED : always ? KEPT : BROKEN,
                contestant.writesBehind()
                        ? Why.since(
                                !always,
                                "The answer does not wait for PostgreSQL: a job flushes what was accepted"
                                        + " every so often.")
                        : Why.since(always, "A write is acknowledged after its commit."),
                List.of(
                        "%,d of %,d writes were there at the first look after their acknowledgement"
                                .formatted(atOnce, times.count()),
                        "a look at the row that shows the write: p50 %s, longest %s after it"
                                .formatted(times.at(50), times.at(100))));
    }
}
