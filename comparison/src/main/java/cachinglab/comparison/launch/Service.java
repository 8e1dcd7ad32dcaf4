package cachinglab.comparison.launch;

import cachinglab.comparison.LabException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One service as a process of its own.
public final class Service {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Strategy strategy;
    private final int port;
    private final Process process;
    private final ServiceLog log;
    private volatile boolean ending;

    Service(Strategy strategy, int port, Process process, ServiceLog log) {
        this.strategy = strategy;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    public Strategy strategy() {
        return strategy;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /// This service, as soon as it answers requests.
    ///
    /// @throws LabException if it ends before, or takes longer than a minute
    Service ready() throws InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Readiness.of(port)) {
            if (!process.isAlive()) {
                throw new LabException(obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new LabException(
                        strategy.title() + " is not ready after a minute" + log.tail());
            }
            Thread.sleep(POLL);
        }
        return this;
    }

    /// Asks it to finish, and waits until it has.
    ///
    /// @return whether it did within the limit; if not, it was killed
    public boolean stop(Duration limit) throws InterruptedException {
        ending = true;
        process.destroy();
        if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        kill();
        return false;
    }

    /// As `kill -9` does: without a chance to finish anything. With it goes what it has started.
    public void kill() {
        ending = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Returns when it has ended; with a report, if nobody asked it to.
    Optional<String> awaitEnd() {
        process.onExit().join();
        return hasFailed() ? Optional.of(obituary()) : Optional.empty();
    }

    /// Whether it has ended without having been asked to.
    boolean hasFailed() {
        return !ending && !process.isAlive();
    }

    private String obituary() {
        return "%s ended by itself with exit code %d%s"
                .formatted(strategy.title(), process.exitValue(), log.tail());
    }
}
