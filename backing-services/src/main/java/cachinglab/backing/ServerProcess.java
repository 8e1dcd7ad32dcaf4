package cachinglab.backing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process told from a later one with the same number by when it started.
///
/// @param name what it is to people
record ServerProcess(String name, long pid, Instant started) {

    /// Linux counts from a boot time it rounds to seconds, so two looks may differ by as much.
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration KILLED = Duration.ofSeconds(2);

    static ServerProcess of(String name, ProcessHandle process) {
        return new ServerProcess(
                name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    /// Asks it to stop as Ctrl-C would, also when it is suspended, and kills it after four seconds.
    /// Does nothing to another process that has its number now.
    void stop() {
        interrupt();
        if (!Await.until(() -> !isAlive(), PATIENCE)) {
            handle().ifPresent(ProcessHandle::destroyForcibly);
            Await.until(() -> !isAlive(), KILLED);
        }
    }

    private void interrupt() {
        if (isAlive() && File.separatorChar == '/') {
            Command.run("sh", "-c", "kill -INT %1$d; kill -CONT %1$d".formatted(pid));
        } else {
            handle().ifPresent(ProcessHandle::destroy);
        }
    }

    /// Sends it a signal, by its name without SIG; does nothing to a dead one.
    void signal(String signal) {
        if (isAlive()) {
            Command.run("kill", "-" + signal, Long.toString(pid));
        }
    }

    /// The process, while it lives.
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                // Before the look whether it lives: one that is buried in between lives no more.
                .filter(process -> !isZombie())
                .filter(ProcessHandle::isAlive)
                .filter(process -> isSame(process.info()));
    }

    private boolean isSame(ProcessHandle.Info now) {
        return now.startInstant()
                .map(instant -> Duration.between(started, instant).abs())
                .filter(difference -> difference.compareTo(ROUNDING) <= 0)
                .isPresent();
    }

    /// Dead, and never to be buried where the first process of a container does not do it.
    private boolean isZombie() {
        try {
            String state = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return state.startsWith("Z", state.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // not on Linux, or gone this moment: the next look tells
        }
    }
}
