package cachinglab.comparison.stampede;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Instance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Clients who are connected already, and all ask for the same at once.
final class Readers implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Connection> connections = new ArrayList<>();
    private final List<Future<Response>> answers = new ArrayList<>();

    /// @param instances which get the same number each
    Readers(int count, List<Instance> instances) throws IOException {
        for (int i = 0; i < count; i++) {
            connections.add(Connection.to(instances.get(i % instances.size()).port()));
        }
    }

    void ask(String path) {
        for (var connection : connections) {
            answers.add(threads.submit(() -> connection.get(path)));
        }
    }

    List<Response> answers(Duration patience) throws Exception {
        List<Response> responses = new ArrayList<>();
        for (var answer : answers) {
            responses.add(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        }
        return responses;
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.close(); // who still waits gives up
        }
        threads.close();
    }
}
