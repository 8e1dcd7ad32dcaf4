package cachinglab.comparison.dashboard;

import cachinglab.comparison.LabException;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Strategy;
import java.io.IOException;

/// A service, as the dashboard reaches it.
record Target(Strategy strategy, int port) {

    String title() {
        return strategy.title();
    }

    boolean caches() {
        return strategy.caches();
    }

    Connection connect() throws IOException {
        return Connection.to(port);
    }

    /// @throws LabException if there is no answer, or not one of success
    Response get(String path) {
        return once(connection -> connection.get(path));
    }

    /// @throws LabException if there is no answer, or not one of success
    Response delete(String path) {
        return once(connection -> connection.delete(path));
    }

    private Response once(Request request) {
        try (var connection = connect()) {
            return succeeded(request.over(connection));
        } catch (IOException e) {
            throw new LabException(title() + " does not answer: " + e.getMessage() + ".", e);
        }
    }

    /// @throws LabException if it was not
    Response succeeded(Response response) {
        if (response.status() / 100 != 2) {
            throw new LabException(
                    "%s answers with status %d: %s"
                            .formatted(title(), response.status(), response.text()));
        }
        return response;
    }

    @FunctionalInterface
    private interface Request {
        Response over(Connection connection) throws IOException;
    }
}
