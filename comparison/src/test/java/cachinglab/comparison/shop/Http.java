package cachinglab.comparison.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Requests that are given up after a while, whatever becomes of them.
public final class Http implements AutoCloseable {

    /// Is told of every answer, whatever it is.
    @FunctionalInterface
    public interface Timing {

        /// @param sent when, by [System#nanoTime()]
        /// @param answered when
        void add(long sent, long answered);
    }

    private final Duration patience;
    private final Timing timing;
    private final HttpClient client;

    public Http(Duration patience, Timing timing) {
        this.patience = patience;
        this.timing = timing;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(patience)
                        .build();
    }

    public Answer get(int port, String path) throws IOException, InterruptedException {
        return send("GET", port, path, BodyPublishers.noBody());
    }

    Answer delete(int port, String path) throws IOException, InterruptedException {
        return send("DELETE", port, path, BodyPublishers.noBody());
    }

    Answer put(int port, String path, String name) throws IOException, InterruptedException {
        return send("PUT", port, path, product(name));
    }

    Answer post(int port, String path, String name) throws IOException, InterruptedException {
        return send("POST", port, path, product(name));
    }

    @Override
    public void close() {
        client.close();
    }

    private Answer send(String method, int port, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build();
        long sent = System.nanoTime();
        var response = client.send(request, BodyHandlers.ofString());
        timing.add(sent, System.nanoTime());
        var cacheStatus = response.headers().firstValue("Cache-Status").orElse("");
        return new Answer(response.statusCode(), cacheStatus, response.body());
    }

    private static BodyPublisher product(String name) {
        return BodyPublishers.ofString(
                """
                {"name": "%s", "price": 9.99, "category": "Soak"}\
                """
                        .formatted(name));
    }
}
