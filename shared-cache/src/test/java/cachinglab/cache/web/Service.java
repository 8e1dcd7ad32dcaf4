package cachinglab.cache.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/// A service with a cache, to be asked over HTTP.
public final class Service implements AutoCloseable {

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Service(EmbeddedServer server) {
        this.server = server;
    }

    /// @param settings as in a properties file
    public static Service with(Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putIfAbsent("strategy.name", "web");
        return new Service(ApplicationContext.run(EmbeddedServer.class, properties));
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", "127.0.0.1", path);
    }

    public HttpResponse<String> delete(String path, String... headers)
            throws IOException, InterruptedException {
        return send("DELETE", "127.0.0.1", path, headers);
    }

    /// @param headers as name, value, name, value …
    HttpResponse<String> send(String method, String host, String path, String... headers)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://%s:%d%s".formatted(host, server.getPort(), path));
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
