package cachinglab.comparison.dashboard;

import cachinglab.comparison.LabException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers requests: the page, its events, and what it asks for.
final class Site implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final int LONGEST_BODY = 4_096;

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    private final SameOrigin sameOrigin;
    private final Events events;
    private final Api api;

    Site(SameOrigin sameOrigin, Events events, Api api) {
        this.sameOrigin = sameOrigin;
        this.events = events;
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        try (exchange) {
            if (isForEvents(exchange)) {
                events.send(exchange);
            } else {
                send(exchange, reply(exchange));
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isForEvents(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/api/events")
                && exchange.getRequestMethod().equals("GET")
                && sameOrigin.isForThisHost(exchange.getRequestHeaders())
                && !events.isFull();
    }

    /// Whatever goes wrong is a sentence.
    private Reply reply(HttpExchange exchange) {
        try {
            return allowed(exchange);
        } catch (BadRequestException wrong) {
            return Reply.problem(400, "Bad Request", String.valueOf(wrong.getMessage()));
        } catch (BusyException busy) {
            return Reply.problem(409, "Conflict", "Another action is still under way.");
        } catch (LabException known) {
            return Reply.problem(503, "Service Unavailable", String.valueOf(known.getMessage()));
        } catch (SQLException outage) {
            return Reply.problem(503, "Service Unavailable", "PostgreSQL does not answer.");
        } catch (IOException outage) {
            return Reply.problem(503, "Service Unavailable", "A service does not answer.");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Reply.problem(503, "Service Unavailable", "The lab is ending.");
        } catch (Exception unforeseen) {
            LOG.warn("{} of the dashboard failed", exchange.getRequestURI().getPath(), unforeseen);
            return Reply.problem(500, "Internal Server Error", "That went wrong in the lab.");
        }
    }

    private Reply allowed(HttpExchange exchange) throws Exception {
        var headers = exchange.getRequestHeaders();
        if (!sameOrigin.isForThisHost(headers)) {
            return Reply.problem(403, "Forbidden", "The dashboard is at localhost only.");
        }
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> got(exchange.getRequestURI().getPath());
            case "POST" ->
                    sameOrigin.isFromOwnPage(headers)
                            ? posted(exchange)
                            : Reply.problem(
                                    403, "Forbidden", "Actions are for the dashboard's own page.");
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
                yield Reply.problem(405, "Method Not Allowed", "There is only GET and POST here.");
            }
        };
    }

    private Reply got(String path) throws Exception {
        if (path.equals("/api/events")) {
            return Reply.problem(503, "Service Unavailable", "Too many pages are open.");
        }
        Optional<Reply> reply =
                path.startsWith("/api/")
                        ? api.get(path)
                        : StaticFiles.find(path).map(it -> new Reply(200, it.type(), it.bytes()));
        return reply.orElseGet(Site::notFound);
    }

    private Reply posted(HttpExchange exchange) throws Exception {
        var body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return Reply.problem(413, "Content Too Large", "The body is longer than 4 KB.");
        }
        return api.post(
                        exchange.getRequestURI().getPath(),
                        new String(body, StandardCharsets.UTF_8))
                .orElseGet(Site::notFound);
    }

    private static Reply notFound() {
        return Reply.problem(404, "Not Found", "There is nothing of that name here.");
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", "" + reply.body().length);
            exchange.sendResponseHeaders(reply.status(), -1);
        } else {
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }
}
