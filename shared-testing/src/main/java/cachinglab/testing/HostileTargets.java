package cachinglab.testing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Paths, queries, headers and methods that make no sense.
final class HostileTargets {

    private HostileTargets() {}

    static Stream<HostileRequest> all() {
        return Stream.of(ids(), paths(), queries(), headers(), methods(), protocol())
                .flatMap(s -> s);
    }

    private static Stream<HostileRequest> ids() {
        return Stream.of("0", "-1", "x", "1.5", "9223372036854775808", "%00", "%ff", "1%20", "NaN")
                .flatMap(
                        id -> Stream.of("GET", "DELETE").map(m -> refused(m + " /products/" + id)));
    }

    private static Stream<HostileRequest> paths() {
        return Stream.concat(
                Stream.of(
                                "/products/%zz",
                                "/products/%", "/products/\\", "/products/😀", "/products/<>\"")
                        .map(path -> refused("GET " + path)),
                Stream.of(
                                "/",
                                "/nothing",
                                "/products/1/more",
                                "/../../etc/passwd",
                                "/products/9223372036854775807")
                        .map(path -> HostileRequest.of(404, "GET " + path, "GET " + path)));
    }

    private static Stream<HostileRequest> queries() {
        var tooMany =
                IntStream.rangeClosed(1, 101)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","));
        return Stream.of(
                        "category=%00",
                        "category=%ff",
                        "category=%ed%a0%80",
                        "category=%zz",
                        "category=%",
                        "category=",
                        "category=" + "x".repeat(3_000),
                        "page=-1",
                        "page=99999999999",
                        "page=x",
                        "size=0",
                        "size=101",
                        "size=-1",
                        "ids=",
                        "ids=1,,2",
                        "ids=1,x",
                        "ids=-1",
                        "ids=0",
                        "ids=9223372036854775808",
                        "ids=" + tooMany,
                        "ids=1&category=Kitchen")
                .map(query -> refused("GET /products?" + query));
    }

    private static Stream<HostileRequest> headers() {
        return Stream.of(
                ifMatch("garbage"),
                ifMatch(""),
                ifMatch("1"),
                ifMatch("\"1"),
                ifMatch("\"1\", \"2\""),
                HostileRequest.of(400, "a header with NUL", "GET /products/1", "X: \0"),
                HostileRequest.of(400, "a header without a colon", "GET /products/1", "garbage"),
                HostileRequest.of(
                        413,
                        "a header of 20,000 characters",
                        "GET /products/1",
                        "X: " + "x".repeat(20_000)),
                HostileRequest.of(413, "a path of 20,000 characters", "GET /" + "x".repeat(20_000)),
                HostileRequest.of(406, "Accept: text/html", "GET /products/1", "Accept: text/html"),
                HostileRequest.of(406, "Accept: ///", "GET /products/1", "Accept: ///"),
                HostileRequest.of(
                        400, "a length that is none", "POST /products", "Content-Length: ten"),
                HostileRequest.of(
                        400, "a negative length", "POST /products", "Content-Length: -5"));
    }

    private static Stream<HostileRequest> methods() {
        return Stream.of(
                        "PATCH /products/1",
                        "POST /products/1",
                        "DELETE /products",
                        "TRACE /products/1",
                        "BREW /products/1")
                .map(request -> HostileRequest.of(405, request, request));
    }

    private static Stream<HostileRequest> protocol() {
        return Stream.of(refused("garbage"), refused("GET /products/1 of shop"));
    }

    private static HostileRequest refused(String request) {
        return HostileRequest.of(400, request, request);
    }

    private static HostileRequest ifMatch(String value) {
        return HostileRequest.of(
                400, "If-Match: " + value, "DELETE /products/1", "If-Match: " + value);
    }
}
