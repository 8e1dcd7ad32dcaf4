package cachinglab.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;

/// Sends bytes that no well-behaved client would, and reads what comes back.
final class RawHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RawHttp() {}

    static Reply send(URI service, byte[] request) {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            sendAsMuchAsIsWanted(socket, request);
            return reply(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A server may answer and hang up before the body has ended.
    private static void sendAsMuchAsIsWanted(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException e) {
            // The answer tells why.
        }
    }

    private static Reply reply(String answer) {
        var head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        var headers =
                head.lines()
                        .skip(1)
                        .map(line -> line.split(": *", 2))
                        .collect(groupingBy(h -> h[0], mapping(h -> h[1], toList())));
        return new Reply(
                Integer.parseInt(head.split(" ", 3)[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                answer.substring(head.length() + 4));
    }
}
