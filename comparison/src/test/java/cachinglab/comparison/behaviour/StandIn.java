package cachinglab.comparison.behaviour;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A service with one product, which shows how it was so many writes ago.
final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final AtomicLong version = new AtomicLong(10);
    private final int late;

    StandIn(int late) throws IOException {
        this.late = late;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/products/1", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var isWrite = exchange.getRequestMethod().equals("PUT");
        var shown = isWrite ? version.incrementAndGet() : version.get() - late;
        var body = "{\"version\":%d}".formatted(shown).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", "\"" + shown + "\"");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
