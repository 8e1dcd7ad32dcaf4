package cachinglab.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Requests to the dashboard as anybody could write them, whatever browsers allow.
record DashboardClient(int port) {

    /// @param head all lines up to the body
    record Answer(int status, List<String> head, String body) {

        boolean has(String headerLine) {
            return head.stream().anyMatch(headerLine::equalsIgnoreCase);
        }
    }

    static DashboardClient of(String url) {
        return new DashboardClient(URI.create(url).getPort());
    }

    String host() {
        return "localhost:" + port;
    }

    /// As the page does.
    Answer post(String path, String body) throws IOException {
        return send("POST", path, body, "Host: " + host(), "Origin: http://" + host());
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", "Host: " + host());
    }

    Answer send(String method, String path, String body, String... headers) throws IOException {
        var all =
                "%s %s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(method, path, String.join("\r\n", headers), body.length(), body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var parts = text.split("\r\n\r\n", 2);
            var head = parts[0].lines().toList();
            return new Answer(Integer.parseInt(head.getFirst().split(" ", 3)[1]), head, parts[1]);
        }
    }

    /// The page's events, from now on.
    Beats beats() throws IOException {
        return new Beats(new Socket(InetAddress.getLoopbackAddress(), port), host());
    }

    /// One beat a second.
    static final class Beats implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        private Beats(Socket socket, String host) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(10_000);
            this.lines =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(
                            "GET /api/events HTTP/1.1\r\nHost: %s\r\n\r\n"
                                    .formatted(host)
                                    .getBytes(StandardCharsets.US_ASCII));
        }

        /// The next one as JSON.
        String next() throws IOException {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    return line.substring(6);
                }
            }
            throw new IOException("The dashboard has hung up.");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
