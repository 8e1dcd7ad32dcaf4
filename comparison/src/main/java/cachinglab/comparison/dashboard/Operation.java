package cachinglab.comparison.dashboard;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// What can be traced.
enum Operation {
    READ("GET"),
    LIST("GET"),
    CREATE("POST"),
    UPDATE("PUT"),
    DELETE("DELETE");

    private final String method;

    Operation(String method) {
        this.method = method;
    }

    /// @throws BadRequestException if there is none of this name
    static Operation named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadRequestException(
                                "The operation must be read, list, create, update or"
                                        + " delete."));
    }

    boolean writes() {
        return this != READ && this != LIST;
    }

    String method() {
        return method;
    }

    String path(String entity, long id) {
        var all = "/" + entity + "s";
        return switch (this) {
            case LIST -> all + (entity.equals("product") ? "?category=Kitchen" : "?page=0");
            case CREATE -> all;
            case READ, UPDATE, DELETE -> all + "/" + id;
        };
    }

    Response send(Connection connection, String path, String body) throws IOException {
        return switch (this) {
            case READ, LIST -> connection.get(path);
            case CREATE -> connection.post(path, body);
            case UPDATE -> connection.put(path, body);
            case DELETE -> connection.delete(path);
        };
    }

    /// As it is, but for what an update changes; or something new.
    static String body(String entity, Map<String, Object> row) {
        var random = ThreadLocalRandom.current();
        return entity.equals("product")
                ? Json.text(
                        Map.of(
                                "name", row.getOrDefault("name", "Traced"),
                                "category", row.getOrDefault("category", "Traced"),
                                "price", random.nextInt(100, 200_000) / 100.0))
                : Json.text(
                        Map.of(
                                "name",
                                "Traced " + random.nextInt(1_000),
                                "email",
                                row.getOrDefault("email", address())));
    }

    private static String address() {
        return UUID.randomUUID() + "@example.com";
    }
}
