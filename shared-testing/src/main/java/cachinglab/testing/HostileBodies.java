package cachinglab.testing;

import java.util.stream.Stream;

/// Bodies that are no product and no user.
final class HostileBodies {

    private static final String PRODUCT = Contract.product("Thing", "1", "Things");
    private static final int TEN_MEGABYTES = 10_000_000;

    private HostileBodies() {}

    static Stream<HostileRequest> all() {
        return Stream.of(json(), texts(), prices(), emails(), large(), types()).flatMap(s -> s);
    }

    private static Stream<HostileRequest> json() {
        return Stream.of(
                product("no body", ""),
                product("blank body", "   "),
                product("broken JSON", "{\"name\":"),
                product("null", "null"),
                product("a string", "\"x\""),
                product("an array", "[" + PRODUCT + "]"),
                product("garbage behind", PRODUCT + " garbage"),
                product("a second object behind", PRODUCT + PRODUCT),
                product("100,000 arrays deep", "[".repeat(100_000)),
                product("50,000 objects deep", "{\"name\":".repeat(50_000)),
                product("no fields", "{}"),
                product("fields of null", "{\"name\":null,\"price\":null,\"category\":null}"),
                product("an unknown field", "{\"id\":5," + PRODUCT.substring(1)),
                product("a field twice", "{\"name\":\"again\"," + PRODUCT.substring(1)),
                broken("broken UTF-8", "\u00ff\u00fe"),
                broken("overlong UTF-8", "\u00c0\u0080"),
                broken("a surrogate in UTF-8", "\u00ed\u00a0\u0080"),
                broken("a control character as it is", "\u0007"));
    }

    private static Stream<HostileRequest> texts() {
        return Stream.of(
                named("a NUL character", "\"a\\u0000b\""),
                named("a control character", "\"a\\u001bb\""),
                named("half a surrogate pair", "\"\\ud800\""),
                named("the other half", "\"\\udc00\""),
                named("1,000 characters", '"' + "x".repeat(1_000) + '"'),
                named("nothing", "\"\""),
                named("blanks", "\"  \""),
                named("a number", "12"),
                named("a boolean", "true"),
                named("an array", "[\"Thing\"]"),
                named("an object", "{}"));
    }

    private static Stream<HostileRequest> prices() {
        return Stream.of(
                        "1.23456",
                        "-0.01",
                        "10000000000",
                        "1e999999999",
                        "1e-999999999",
                        "1e99999999999999999999",
                        "0e999999999",
                        "1".repeat(900),
                        "1".repeat(5_000),
                        "NaN",
                        "\"12\"",
                        "true",
                        "[1]",
                        "{}")
                .map(price -> product("price " + price, Contract.product("Thing", price, "c")));
    }

    private static Stream<HostileRequest> emails() {
        return Stream.of(
                        "who",
                        "a b@example.com",
                        "who@example.com\\u0000",
                        "who@example.com\\r\\nBcc: all@example.com",
                        "x".repeat(300) + "@example.com",
                        " ",
                        "")
                .map(email -> user("email " + email, Contract.user("Who", email)));
    }

    private static Stream<HostileRequest> large() {
        var zeros = "0".repeat(TEN_MEGABYTES);
        return Stream.of(
                HostileRequest.json(413, "10 MB", "POST /products", zeros),
                HostileRequest.json(413, "10 MB in a PUT", "PUT /products/1", zeros),
                HostileRequest.json(
                        413, "10 MB of name", "POST /products", Contract.product(zeros, "1", "c")));
    }

    private static Stream<HostileRequest> types() {
        return Stream.of(
                        "Content-Type: text/xml",
                        "Content-Type: text/plain",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Type: multipart/form-data",
                        "Content-Type: ///",
                        "No-Content-Type: at all")
                .map(type ->
                        HostileRequest.withBody(
                                415,
                                type,
                                "POST /products",
                                PRODUCT,
                                "Content-Length: " + PRODUCT.length(),
                                type));
    }

    private static HostileRequest product(String flaw, String json) {
        return HostileRequest.json(400, "product: " + flaw, "POST /products", json);
    }

    private static HostileRequest named(String flaw, String name) {
        var json = "{\"name\":" + name + ",\"price\":1,\"category\":\"Things\"}";
        return HostileRequest.json(400, "name: " + flaw, "PUT /products/1", json);
    }

    private static HostileRequest user(String flaw, String json) {
        return HostileRequest.json(400, flaw, "POST /users", json);
    }

    /// @param bytes of the name, one char for each
    private static HostileRequest broken(String flaw, String bytes) {
        var json = Contract.product(bytes, "1", "Things");
        return HostileRequest.withBody(
                400,
                flaw,
                "POST /products",
                json,
                "Content-Type: application/json",
                "Content-Length: " + json.length());
    }
}
