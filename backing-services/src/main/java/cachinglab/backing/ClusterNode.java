package cachinglab.backing;

import static cachinglab.backing.FreePort.LOOPBACK;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// One master of a [RedisCluster].
///
/// @param bus where the nodes talk to each other
record ClusterNode(OwnServer server, int port, int bus) {

    private static final Duration START = Duration.ofSeconds(30);
    private static final int TIMEOUT_MILLIS = 2000;

    /// One node that is out leaves the others their slots.
    private static final List<String> SETTINGS =
            List.of(
                    "--cluster-enabled", "yes",
                    "--cluster-require-full-coverage", "no",
                    "--save", "",
                    "--appendonly", "yes",
                    "--maxmemory", "64mb",
                    "--maxmemory-policy", "volatile-lru");

    static ClusterNode start(Run run, String name) throws IOException {
        Path data = Files.createDirectories(run.folder().resolve(name));
        List<String> fixed =
                Stream.concat(
                                Stream.of(
                                        RedisBinary.unpacked().toString(),
                                        "--dir",
                                        data.toString()),
                                SETTINGS.stream())
                        .toList();
        return FreePort.serve(port -> FreePort.serve(bus -> start(run, name, fixed, port, bus)));
    }

    private static ClusterNode start(Run run, String name, List<String> fixed, int port, int bus) {
        Stream<String> address =
                Stream.of(
                        "--bind", LOOPBACK,
                        "--port", Integer.toString(port),
                        "--cluster-port", Integer.toString(bus));
        List<String> command = Stream.concat(fixed.stream(), address).toList();
        try {
            return new ClusterNode(
                    OwnServer.started(() -> launch(run, name, command, port)), port, bus);
        } catch (BackingServicesException e) {
            throw new BackingServicesException(
                    "A node did not start: " + ServerLog.lastWords(run.log(name), e));
        } catch (IOException e) {
            throw new BackingServicesException("Redis cannot be run: " + e.getMessage());
        }
    }

    private static ServerProcess launch(Run run, String name, List<String> command, int port)
            throws IOException {
        Process process = run.start(name, command);
        new RedisProbe(LOOPBACK, port).awaitVersion(START, process::isAlive);
        return ServerProcess.of(name, process.toHandle());
    }

    String uri() {
        return "redis://%s:%d".formatted(LOOPBACK, port);
    }

    /// As CLUSTER MEET takes it.
    String address() {
        return "%s %d %d".formatted(LOOPBACK, port, bus);
    }

    void tell(String command) throws IOException {
        String answer = ask(command);
        if (!answer.startsWith("+OK")) {
            throw new IOException("%s: %s".formatted(command, answer.strip()));
        }
    }

    /// Whether it sees a cluster of so many nodes in which all slots are served.
    boolean knows(int nodes, int slots) {
        try {
            String info = ask("CLUSTER INFO");
            return info.contains("cluster_state:ok")
                    && info.contains("cluster_slots_ok:" + slots)
                    && info.contains("cluster_known_nodes:" + nodes);
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private String ask(String command) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.getOutputStream()
                    .write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
