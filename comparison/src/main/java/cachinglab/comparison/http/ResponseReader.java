package cachinglab.comparison.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Takes responses off a connection, one after the other (RFC 9112).
final class ResponseReader {

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);

    ResponseReader(InputStream in) {
        this.in = in;
    }

    Response read() throws IOException {
        var status = status(line());
        var headers = new HashMap<String, String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.put(name, header.substring(colon + 1).strip());
        }
        var body = new String(body(status, headers), StandardCharsets.UTF_8);
        return new Response(status, headers, body);
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16);
                size > 0;
                size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The service closed the connection in the middle of an answer.");
        }
        return bytes;
    }

    private String line() throws IOException {
        line.reset();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The service closed the connection.");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static int status(String line) throws IOException {
        if (line.length() < 12 || !line.startsWith("HTTP/1.1 ")) {
            throw new IOException("This is not an HTTP answer: " + line);
        }
        return Integer.parseInt(line, 9, 12, 10);
    }
}
