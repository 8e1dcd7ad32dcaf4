package cachinglab.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// A port nobody listened on a moment ago.
///
/// It is below those that systems give to outgoing connections (from 32768 on Linux, from 49152
/// elsewhere): so a server that was killed gets its port back, and whoever tries to reach it meanwhile
/// cannot end up connected to itself. No port comes twice in one process, until all have come.
public final class FreePort {

    static final String LOOPBACK = "127.0.0.1";

    private static final int LOWEST = 15_000;
    private static final int COUNT = 32_768 - LOWEST;
    private static final AtomicInteger TURN =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

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

    /// @throws BackingServicesException if all are taken
    public static int find() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = LOWEST + Math.floorMod(TURN.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new BackingServicesException("There is no free port.");
    }

    /// Whoever had it may have gone since.
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
