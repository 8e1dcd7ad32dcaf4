package cachinglab.comparison.behaviour;

import cachinglab.comparison.LabException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;

/// What Redis is asked, as it tells itself (`MONITOR`). That costs it time, so nothing is timed
/// meanwhile.
final class CommandLog implements AutoCloseable {

    private static final int WIDTH = 120;
    private static final int PATIENCE_MILLIS = 5_000;

    private final Socket told;
    private final Socket mark; // for a command of ours, which shows up to where they have been told
    private final BufferedReader lines;

    private CommandLog(Socket told, Socket mark) throws IOException {
        this.told = told;
        this.mark = mark;
        this.lines = reader(told);
        send(told, "MONITOR");
        expectOk(lines.readLine());
    }

    /// @param uri of a single Redis
    static CommandLog of(String uri) throws IOException {
        return new CommandLog(connected(uri), connected(uri));
    }

    /// What clients have asked for with this key in it, in their order, since the last time; not
    /// what scripts did then.
    List<String> commandsOn(String key) throws IOException {
        var end = UUID.randomUUID().toString();
        send(mark, "ECHO", end);
        var commands = new ArrayList<String>();
        for (var line = next(); !line.contains(end); line = next()) {
            if (line.contains('"' + key) && !line.contains(" lua] ")) {
                commands.add(legible(line));
            }
        }
        return commands;
    }

    @Override
    public void close() throws IOException {
        told.close();
        mark.close();
    }

    /// `+1700000000.123456 [0 127.0.0.1:50000] "GET" "cache-aside:product:1"`
    private static String legible(String line) {
        var command = line.substring(line.indexOf("] ") + 2).replace("\"", "").replace("\\", "");
        return command.length() <= WIDTH ? command : command.substring(0, WIDTH - 1) + "…";
    }

    private String next() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new LabException("Redis does not tell any more what it is asked.");
        }
        return line;
    }

    private static Socket connected(String address) throws IOException {
        var uri = URI.create(address);
        var port = uri.getPort() < 0 ? 6379 : uri.getPort();
        var socket =
                "rediss".equals(uri.getScheme())
                        ? SSLSocketFactory.getDefault().createSocket(uri.getHost(), port)
                        : new Socket(uri.getHost(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        var user = uri.getUserInfo();
        if (user != null) {
            var colon = user.indexOf(':'); // what comes alone is the password
            var name = colon > 0 ? user.substring(0, colon) : "default";
            send(socket, "AUTH", name, user.substring(colon + 1));
            expectOk(reader(socket).readLine());
        }
        return socket;
    }

    private static void send(Socket socket, String... words) throws IOException {
        var command = new StringBuilder().append('*').append(words.length).append("\r\n");
        for (var word : words) {
            var size = word.getBytes(StandardCharsets.UTF_8).length;
            command.append('$').append(size).append("\r\n").append(word).append("\r\n");
        }
        socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void expectOk(String answer) {
        if (!"+OK".equals(answer)) {
            throw new LabException("Redis does not tell what it is asked: " + answer);
        }
    }
}
