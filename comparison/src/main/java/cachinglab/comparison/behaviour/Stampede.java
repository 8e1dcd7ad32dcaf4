package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;
import static cachinglab.comparison.result.Cell.Verdict.MEASURED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import cachinglab.comparison.http.Response;
import cachinglab.comparison.result.Cell;
import cachinglab.comparison.result.Cell.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/// Everybody wants the same, and no cache has it.
final class Stampede implements OneByOne {

    private static final int READERS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "stampede";
    }

    @Override
    public String title() {
        return "Stampede of 1,000";
    }

    @Override
    public String how() {
        return "1,000 clients ask for one product that no cache has, while a lock keeps PostgreSQL from"
                + " answering; it may when all have asked, and the queries are counted.";
    }

    @Override
    @SuppressWarnings("try") // the product is there to be there
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        var subject = contestant.subject();
        try (var stock = Stock.of(contestant, 1);
                var readers = new Readers(READERS, subject)) {
            var before = subject.sql();
            var held = new Times();
            held.time(() -> {
                askBehindLock(contestant, scene, readers);
                return held;
            });
            var last = new Times();
            var answers = last.time(readers::answers);
            var selects = subject.sql().since(before).selects();
            return contestant.cell(
                    "%,d SQL".formatted(selects),
                    verdict(contestant, selects, answers),
                    why(contestant, selects),
                    List.of(
                            "%,d requests for %s were sent within %s, until when PostgreSQL was locked"
                                    .formatted(READERS, Stock.path(0), held.at(100)),
                            "the last answer came %s later".formatted(last.at(100)),
                            "answers by status and Cache-Status: " + kinds(answers),
                            "SELECT statements: %,d".formatted(selects)));
        }
    }

    /// Returns when all have asked, and the first query waits no more.
    private static void askBehindLock(Contestant contestant, Scene scene, Readers readers)
            throws IOException, SQLException {
        try (var lock = LockedProducts.in(scene.database(), contestant.subject().rows().schema())) {
            readers.ask(Stock.path(0));
            Await.until(contestant.title() + " queries", PATIENCE, () -> lock.waiting() > 0);
        }
    }

    static Verdict verdict(Contestant contestant, long selects, List<Response> answers) {
        if (!contestant.caches()) {
            return MEASURED;
        }
        return selects == 1 && answers.stream().allMatch(answer -> answer.status() == 200)
                ? KEPT
                : BROKEN;
    }

    private static String kinds(List<Response> answers) {
        return answers.stream()
                .collect(
                        groupingBy(
                                // The time to live is chance.
                                one ->
                                        (one.status() + " " + one.header("cache-status"))
                                                .replaceAll("; ttl=\\d+", "")
                                                .strip(),
                                TreeMap::new,
                                counting()))
                .toString();
    }

    private static String why(Contestant contestant, long selects) {
        return contestant.caches()
                ? Why.since(
                        selects == 1,
                        "Who misses needs the lease on the entry, and only one gets it: that one loads,"
                                + " and the others wait for what it loads.")
                : Why.since(
                        selects == READERS,
                        "Nobody knows of the others: each reader makes a query.");
    }
}
