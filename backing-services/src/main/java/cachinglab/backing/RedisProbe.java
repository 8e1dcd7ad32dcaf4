package cachinglab.backing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// Asks a Redis who it is until it answers.
record RedisProbe(String host, int port) {

    private static final int TIMEOUT_MILLIS = 1000;
    private static final String VERSION = "redis_version:";

    /// Its version, as soon as it has loaded its data and executes commands.
    ///
    /// @param canStillAnswer false ends the wait early
    /// @throws BackingServicesException if it does not in that time
    String awaitVersion(Duration patience, BooleanSupplier canStillAnswer) {
        AtomicReference<String> version = new AtomicReference<>();
        Await.until(
                () -> {
                    try {
                        version.set(version());
                    } catch (IOException e) {
                        version.set(null); // not yet
                    }
                    return version.get() != null || !canStillAnswer.getAsBoolean();
                },
                patience);
        if (version.get() == null) {
            throw new BackingServicesException("Redis does not answer.");
        }
        return version.get();
    }

    private String version() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write("PING\r\nINFO server\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            return version(
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII)));
        }
    }

    private static String version(BufferedReader answers) throws IOException {
        String pong = answers.readLine();
        if (!"+PONG".equals(pong)) {
            throw new IOException("not ready: " + pong);
        }
        return answers.lines()
                .filter(line -> line.startsWith(VERSION))
                .findFirst()
                .orElseThrow(() -> new IOException("not a Redis"))
                .substring(VERSION.length());
    }
}
