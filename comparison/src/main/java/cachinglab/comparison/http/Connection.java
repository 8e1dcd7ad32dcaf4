package cachinglab.comparison.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One connection to a local service, kept alive from request to request (HTTP/1.1, RFC 9112).
/// Blocking; for one thread at a time.
public final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] NOTHING = {};

    private final Socket socket;
    private final OutputStream out;
    private final ResponseReader in;
    private final String tail;

    private Connection(Socket socket, String header) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new ResponseReader(new BufferedInputStream(socket.getInputStream(), 16_384));
        var common = " HTTP/1.1\r\nHost: localhost:" + socket.getPort() + "\r\n" + authorization();
        this.tail = header.isEmpty() ? common : common + header + "\r\n";
    }

    /// @throws IOException if nobody listens there
    public static Connection to(int port) throws IOException {
        return to(port, "");
    }

    /// One whose requests all carry a header: `Name: value`.
    ///
    /// @throws IOException if nobody listens there
    public static Connection to(int port, String header) throws IOException {
        var socket = new Socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return new Connection(socket, header);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    public Response get(String path) throws IOException {
        return send("GET", path, NOTHING);
    }

    /// Sends a GET whose answer somebody takes later.
    ///
    /// @see #answer()
    public void ask(String path) throws IOException {
        request("GET", path, "", NOTHING);
    }

    /// Waits for the answer to the request that was sent last.
    public Response answer() throws IOException {
        return in.read();
    }

    public Response delete(String path) throws IOException {
        return send("DELETE", path, NOTHING);
    }

    public Response post(String path, String json) throws IOException {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    public Response put(String path, String json) throws IOException {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8));
    }

    /// The same with headers, each as `Name: value`.
    public Response send(String method, String path, String json, String... headers)
            throws IOException {
        var lines = new StringBuilder();
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return send(method, path, lines.toString(), json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Response send(String method, String path, byte[] body) throws IOException {
        return send(method, path, "", body);
    }

    private Response send(String method, String path, String headers, byte[] body)
            throws IOException {
        request(method, path, headers, body);
        return answer();
    }

    private void request(String method, String path, String headers, byte[] body)
            throws IOException {
        var head = new StringBuilder(256).append(method).append(' ').append(path).append(tail);
        head.append(headers);
        if (body.length > 0) {
            head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length);
            head.append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        var request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        out.write(request);
    }

    /// The services demand it for what changes their cache, where it is set.
    private static String authorization() {
        var token = System.getenv("LAB_ADMIN_TOKEN");
        return token == null ? "" : "Authorization: Bearer " + token + "\r\n";
    }
}
