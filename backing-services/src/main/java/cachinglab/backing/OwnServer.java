package cachinglab.backing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A server that is a process of ours: to take away on purpose, and to give back.
///
/// For one thread at a time.
public final class OwnServer {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Start start;
    private volatile ServerProcess process;

    /// Starts the server with its port and its data; returns when it answers.
    @FunctionalInterface
    interface Start {
        ServerProcess now() throws IOException;
    }

    private OwnServer(Start start, ServerProcess process) {
        this.start = start;
        this.process = process;
    }

    static OwnServer started(Start start) throws IOException {
        return new OwnServer(start, start.now());
    }

    /// As `kill -9` does: without a chance to finish anything. With it goes what it has started.
    public void kill() {
        List<ServerProcess> family =
                process.handle().stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                        .map(member -> ServerProcess.of(process.name(), member))
                        .toList();
        family.forEach(member -> member.handle().ifPresent(ProcessHandle::destroyForcibly));
        if (!Await.until(() -> family.stream().noneMatch(ServerProcess::isAlive), PATIENCE)) {
            throw new BackingServicesException(process.name() + " survived kill -9.");
        }
    }

    /// Stops it as Ctrl-C does: it finishes what it is at, and hangs up.
    public void stop() {
        process.stop();
    }

    /// SIGSTOP. Redis takes connections from then on, and answers nothing; PostgreSQL goes on in
    /// the connections it has.
    public void suspend() {
        process.signal("STOP");
    }

    /// SIGCONT: it goes on where it was.
    public void resume() {
        process.signal("CONT");
    }

    /// Starts it after its end, on the same port and with the same data; returns when it answers.
    ///
    /// @throws IllegalStateException if it still lives
    public void startAgain() {
        if (process.isAlive()) {
            throw new IllegalStateException(process.name() + " still lives.");
        }
        try {
            process = start.now();
        } catch (IOException e) {
            throw new BackingServicesException(
                    "%s cannot be started again: %s".formatted(process.name(), e.getMessage()));
        }
    }

    /// The process, while it lives.
    Optional<ProcessHandle> handle() {
        return process.handle();
    }
}
