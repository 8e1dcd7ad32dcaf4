package cachinglab.comparison.behaviour;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.measure.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Clients who are connected already, and all ask for the same at once. One thread does it for all
/// of them, so that their number costs the machine little.
final class Readers implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();

    Readers(int count, Subject subject) {
        for (int i = 0; i < count; i++) {
            connections.add(subject.connect());
        }
    }

    /// Returns when all have sent their request, of which no answer has been taken yet.
    void ask(String path) throws IOException {
        for (var connection : connections) {
            connection.ask(path);
        }
    }

    List<Response> answers() throws IOException {
        var answers = new ArrayList<Response>();
        for (var connection : connections) {
            answers.add(connection.answer());
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
