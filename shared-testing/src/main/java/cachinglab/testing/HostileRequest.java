package cachinglab.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// A request with a flaw and the status it must be refused with.
///
/// @param wire what is sent, one char for each byte
public record HostileRequest(String flaw, int status, String wire) {

    static HostileRequest of(int status, String flaw, String requestLine, String... headers) {
        return withBody(status, flaw, requestLine, "", headers);
    }

    static HostileRequest json(int status, String flaw, String requestLine, String json) {
        var body = utf8(json);
        return withBody(
                status,
                flaw,
                requestLine,
                body,
                "Content-Type: application/json",
                "Content-Length: " + body.length());
    }

    /// @param body one char for each byte
    static HostileRequest withBody(
            int status, String flaw, String requestLine, String body, String... headers) {
        var head = requestLine + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n";
        var fields = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return new HostileRequest(flaw, status, utf8(head + fields) + "\r\n" + body);
    }

    byte[] bytes() {
        return wire.getBytes(ISO_8859_1);
    }

    private static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    @Override
    public String toString() {
        return flaw;
    }
}
