package cachinglab.testing;

import java.net.URI;
import java.util.regex.Pattern;

/// Counts the statements a running service executes, by its meter `sql.statements`. What other
/// clients cause meanwhile is counted, too.
public record SqlCount(URI service) {

    /// Statements by kind.
    public record Statements(long selects, long inserts, long updates, long deletes) {

        public static Statements selects(long count) {
            return new Statements(count, 0, 0, 0);
        }

        public long writes() {
            return inserts + updates + deletes;
        }

        Statements minus(Statements before) {
            return new Statements(
                    selects - before.selects,
                    inserts - before.inserts,
                    updates - before.updates,
                    deletes - before.deletes);
        }
    }

    /// The statements executed while the action runs.
    public Statements during(Runnable action) {
        var before = now();
        action.run();
        return now().minus(before);
    }

    /// The statements executed since the service started.
    public Statements now() {
        var meters = new Client(service).get("/prometheus").body();
        return new Statements(
                count(meters, "select"),
                count(meters, "insert"),
                count(meters, "update"),
                count(meters, "delete"));
    }

    private static long count(String meters, String type) {
        var line =
                Pattern.compile(
                                "^sql_statements_total\\{type=\"" + type + "\"} (.+)$",
                                Pattern.MULTILINE)
                        .matcher(meters);
        if (!line.find()) {
            throw new IllegalStateException("sql.statements is not metered");
        }
        return (long) Double.parseDouble(line.group(1));
    }
}
