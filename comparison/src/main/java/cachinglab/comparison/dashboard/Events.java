package cachinglab.comparison.dashboard;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/// Server-sent events for every page that is open. A page that does not keep up misses some.
final class Events {

    private static final int MOST_PAGES = 20;
    private static final int WAITING = 5;

    private final Set<BlockingQueue<String>> pages = ConcurrentHashMap.newKeySet();

    boolean hasListeners() {
        return !pages.isEmpty();
    }

    boolean isFull() {
        return pages.size() >= MOST_PAGES;
    }

    void publish(String json) {
        pages.forEach(page -> page.offer(json));
    }

    /// Returns when the page is closed, or this server.
    void send(HttpExchange exchange) throws IOException, InterruptedException {
        var events = new ArrayBlockingQueue<String>(WAITING);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        pages.add(events);
        try (exchange) {
            out.write("retry: 2000\n\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            while (true) {
                out.write(("data: " + events.take() + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } finally {
            pages.remove(events);
        }
    }
}
