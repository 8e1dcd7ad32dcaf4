package cachinglab.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// A port nobody listened on a moment ago.
final class FreePort {

    static final String LOOPBACK = "127.0.0.1";

    private static final int ATTEMPTS = 3;

    private static final Pattern TAKEN =
            Pattern.compile("(?i)failed listening|already in use|could not bind");

    private FreePort() {}

    /// Starts a server on a free port; somebody who takes that port first costs another attempt.
    static <T> T serve(IntFunction<T> server) {
        for (int attempt = 1; ; attempt++) {
            int port = find();
            try {
                return server.apply(port);
            } catch (BackingServicesException e) {
                if (attempt == ATTEMPTS || (isFree(port) && !saysThatItIsTaken(e))) {
                    throw e;
                }
            }
        }
    }

    private static int find() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BackingServicesException("There is no free port: %s.".formatted(e));
        }
    }

    /// Whoever had it may have gone since: an outgoing connection takes any port for a moment.
    private static boolean saysThatItIsTaken(BackingServicesException failure) {
        return TAKEN.matcher(String.valueOf(failure.getMessage())).find();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
