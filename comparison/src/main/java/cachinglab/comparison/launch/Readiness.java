package cachinglab.comparison.launch;

import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Whether a service takes requests.
final class Readiness {

    private Readiness() {}

    static boolean of(int port) {
        try (var connection = Connection.to(port)) {
            return connection.get("/health/readiness").status() == 200;
        } catch (IOException | UncheckedIOException notYet) {
            return false;
        }
    }
}
