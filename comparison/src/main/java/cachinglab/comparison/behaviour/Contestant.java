package cachinglab.comparison.behaviour;

import cachinglab.comparison.LabException;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.result.Cell;
import cachinglab.comparison.result.Cell.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// A strategy in a scenario.
record Contestant(Strategy strategy, Subject subject) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    String title() {
        return strategy.title();
    }

    boolean caches() {
        return strategy.caches();
    }

    boolean writesBehind() {
        return strategy == Strategy.WRITE_BEHIND;
    }

    /// Where Redis has a product, on a single node.
    String key(long id) {
        return title() + ":product:" + id;
    }

    /// Replaces a product, which the service must accept.
    Response replace(Connection connection, String path, String name) throws IOException {
        return subject.expect(200, connection.put(path, product(name)));
    }

    static String product(String name) {
        return """
        {"name": "%s", "price": 9.99, "category": "Scenario"}\
        """
                .formatted(name);
    }

    /// The version of what was read or written, by the ETag.
    static long version(Response response) {
        try {
            return Long.parseLong(response.header("etag").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new LabException("An answer has no version: " + response, e);
        }
    }

    /// Returns when everything accepted is in PostgreSQL.
    void awaitFlushed() throws IOException, SQLException {
        if (writesBehind()) {
            try (var connection = subject.connect()) {
                Await.until(
                        title() + " has flushed its writes",
                        PATIENCE,
                        () -> connection.get("/write-behind").text().contains("\"backlog\":0,"));
            }
        }
    }

    /// Returns when it takes writes, and reads come from the cache, if it has one.
    void awaitWell(String path) throws IOException, SQLException {
        Await.until(title() + " is well again", PATIENCE, () -> isWell(path));
    }

    private boolean isWell(String path) {
        try (var connection = Connection.to(subject.port())) {
            return connection.put(path, product("Well again")).status() == 200
                    && connection.get(path).status() == 200
                    && (!caches() || connection.get(path).header("cache-status").contains("; hit"));
        } catch (IOException notYet) {
            return false;
        }
    }

    Cell cell(String text, Verdict verdict, String why, List<String> observed) {
        return new Cell(title(), text, verdict, why, List.copyOf(observed));
    }
}
