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
