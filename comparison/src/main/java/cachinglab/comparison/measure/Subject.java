package cachinglab.comparison.measure;

import cachinglab.comparison.LabException;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import java.io.IOException;

/// The service being measured: what it does by HTTP, and what it has by JDBC.
///
/// @param title the strategy's name: `cache-aside`
/// @param caches whether it has a cache that can be emptied
/// @param rows its tables
public record Subject(String title, int port, boolean caches, Rows rows) {

    private static final int FLUSHES = 1_000;

    /// @throws LabException if it is not there
    public Connection connect() {
        try {
            return Connection.to(port);
        } catch (IOException e) {
            throw new LabException(title + " takes no connections: " + e.getMessage() + ".", e);
        }
    }

    public SqlCount sql() throws IOException {
        try (var connection = connect()) {
            return SqlCount.parse(expect(200, connection.get("/prometheus")).text());
        }
    }

    public void emptyCache() throws IOException {
        if (!caches) {
            return;
        }
        try (var connection = connect()) {
            var status = connection.delete("/cache").status();
            if (status / 100 != 2) {
                throw new LabException(
                        "%s does not empty its cache: it answers with status %d."
                                .formatted(title, status));
            }
        }
    }

    /// Returns when every write it has acknowledged is in PostgreSQL: at once, but in write-behind.
    public void drain() throws IOException {
        try (var connection = connect()) {
            var flushed = connection.post("/write-behind/flush", "");
            for (int i = 1; i < FLUSHES && !isDrained(connection, flushed); i++) {
                flushed = connection.post("/write-behind/flush", "");
            }
            if (!isDrained(connection, flushed)) {
                throw new LabException(title + " does not flush its backlog.");
            }
        }
    }

    private boolean isDrained(Connection connection, Response flushed) throws IOException {
        if (flushed.status() == 404) {
            return true; // It has no backlog.
        }
        expect(200, flushed);
        return expect(200, connection.get("/write-behind")).text().contains("\"backlog\":0,");
    }

    /// What the service should answer is part of the measurement: anything else ends it.
    public Response expect(int status, Response response) {
        if (response.status() != status) {
            throw new LabException(
                    "%s answers with status %d instead of %d: %s"
                            .formatted(title, response.status(), status, response.text()));
        }
        return response;
    }
}
