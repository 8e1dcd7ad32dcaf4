package cachinglab.comparison.behaviour;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.measure.SqlCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One request, and what it took.
///
/// @param request `GET /products/1`
/// @param sql what the service has executed meanwhile
/// @param commands what it has asked Redis about the product
record Look(String request, Response response, SqlCount sql, List<String> commands) {

    private static final Pattern SOURCE = Pattern.compile("\"source\":\"(\\w+)\"");
    private static final List<String> TELLING = List.of("cache-status", "server-timing", "etag");

    /// A read of a product.
    static Look at(Contestant contestant, Scene scene, Connection connection, int product)
            throws IOException {
        var path = Stock.path(product);
        return of(contestant, scene, product, "GET " + path, () -> connection.get(path));
    }

    /// A write of a product.
    static Look atWrite(Contestant contestant, Scene scene, Connection connection, int product)
            throws IOException {
        var path = Stock.path(product);
        return of(
                contestant,
                scene,
                product,
                "PUT " + path,
                () -> contestant.replace(connection, path, "Looked at"));
    }

    @FunctionalInterface
    private interface Request {
        Response send() throws IOException;
    }

    private static Look of(
            Contestant contestant, Scene scene, int product, String what, Request request)
            throws IOException {
        var subject = contestant.subject();
        var before = subject.sql();
        try (var log = scene.commandLog()) {
            var response = subject.expect(200, request.send());
            var commands = log.commandsOn(contestant.key(Stock.id(product)));
            return new Look(what, response, subject.sql().since(before), commands);
        }
    }

    String source() {
        var found = SOURCE.matcher(response.text());
        return found.find() ? found.group(1) : "unknown";
    }

    /// Whether it came from there, with so many queries and commands.
    boolean is(String source, int selects, int commands) {
        return source().equals(source)
                && sql.selects() == selects
                && this.commands.size() == commands;
    }

    /// A client waits for the answer to each of the commands before it sends the next.
    String text() {
        return "%s, %d SQL, %d RTT".formatted(source(), sql.selects(), commands.size());
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(request + ": " + response.status() + ", source " + source());
        for (var name : TELLING) {
            if (!response.header(name).isEmpty()) {
                lines.add(name + ": " + response.header(name));
            }
        }
        lines.add("SQL meanwhile: " + (sql.byType().isEmpty() ? "none" : sql.byType()));
        commands.forEach(command -> lines.add("Redis: " + command));
        return lines;
    }
}
