package cachinglab.comparison.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Requests that are given up after a while, whatever becomes of them.
final class Http implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    Answer get(int port, String path) throws IOException, InterruptedException {
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
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build();
        var response = client.send(request, BodyHandlers.ofString());
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
