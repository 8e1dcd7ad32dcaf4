package cachinglab.backing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that starts a server and a service which, told to stop, looks whether the server still
/// lives, for tests that kill the program.
final class GuardedWork {

    private static final String SERVICE =
            """
            trap 'kill -0 "$1" && echo drained >"$2"; exit' TERM
            while :; do sleep 0.1; done
            """;

    private GuardedWork() {}

    /// @param arguments where the service says that it ended well, and a file to be removed
    public static void main(String[] arguments) throws IOException, InterruptedException {
        OrphanGuard guard = OrphanGuard.ofThisProcess();
        Process server = start("sleep", "60");
        guard.stopLast(server.toHandle());
        Process service =
                start("sh", "-c", SERVICE, "service", Long.toString(server.pid()), arguments[0]);
        guard.stopFirst(service.toHandle());
        guard.remove(Path.of(arguments[1]));
        System.out.printf("READY %d %d%n", server.pid(), service.pid());
        Thread.currentThread().join();
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(OwnSession.command(List.of(command))).start();
    }
}
