package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;
import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.http.Response;
import cachinglab.comparison.result.Cell;
import cachinglab.comparison.result.Cell.Verdict;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Whether a change is seen that was made past the service.
final class StalenessAfterUpdate implements OneByOne {

    private static final String NAME = "Changed in PostgreSQL";
    private static final Pattern TIME_TO_LIVE = Pattern.compile("; hit; ttl=(\\d+)");

    @Override
    public String id() {
        return "staleness-after-update";
    }

    @Override
    public String title() {
        return "Stale after an external UPDATE";
    }

    @Override
    public String how() {
        return "Changes the row of a cached product by an UPDATE of its own and reads the product; then"
                + " empties the cache and reads it again.";
    }

    @Override
    public Cell cell(Contestant contestant, Scene scene) throws Exception {
        var subject = contestant.subject();
        try (var stock = Stock.of(contestant, 1);
                var connection = subject.connect();
                var database = scene.database().connect()) {
            stock.warm(connection);
            new Row(database, subject.rows().schema(), Stock.id(0)).update(NAME);
            var first = subject.expect(200, connection.get(Stock.path(0)));
            subject.emptyCache();
            var second = subject.expect(200, connection.get(Stock.path(0)));
            return judge(contestant, first, second);
        }
    }

    /// @param first read after the update
    /// @param second read after the cache was emptied
    static Cell judge(Contestant contestant, Response first, Response second) {
        var left = timeToLive(first);
        var text = isNew(first) ? "new at once" : old(left);
        return contestant.cell(
                text,
                verdict(contestant, first, left, second),
                why(contestant, first, left, second),
                List.of(
                        "after the UPDATE: " + line(first),
                        (contestant.caches() ? "after the cache was emptied: " : "once more: ")
                                + line(second)));
    }

    private static Verdict verdict(
            Contestant contestant, Response first, OptionalInt left, Response second) {
        if (isNew(first)) {
            return MEASURED;
        }
        return contestant.caches() && left.isPresent() && isNew(second) ? KEPT : BROKEN;
    }

    private static String old(OptionalInt left) {
        return left.isPresent() ? "old for %,d s more".formatted(left.getAsInt()) : "old";
    }

    private static String why(
            Contestant contestant, Response first, OptionalInt left, Response second) {
        return contestant.caches()
                ? Why.since(
                        !isNew(first) && left.isPresent() && isNew(second),
                        "Nobody tells the cache: the entry is shown until its time to live is over, or"
                                + " it is evicted.")
                : Why.since(isNew(first), "Every read asks for the row as it is.");
    }

    private static boolean isNew(Response answer) {
        return answer.text().contains(NAME);
    }

    private static OptionalInt timeToLive(Response answer) {
        var found = TIME_TO_LIVE.matcher(answer.header("cache-status"));
        return found.find()
                ? OptionalInt.of(Integer.parseInt(found.group(1)))
                : OptionalInt.empty();
    }

    private static String line(Response answer) {
        return "%s row, %s %s"
                .formatted(
                        isNew(answer) ? "the new" : "the old",
                        answer.header("cache-status"),
                        answer.text());
    }
}
