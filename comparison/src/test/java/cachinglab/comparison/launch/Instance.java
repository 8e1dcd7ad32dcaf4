package cachinglab.comparison.launch;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A service that is killed and suspended, and started again where it was.
public final class Instance {

    private final Strategy strategy;
    private final int port;
    private final Launcher launcher;
    private final RunFolder folder;
    private volatile @Nullable Service service;

    Instance(Strategy strategy, int port, Launcher launcher, RunFolder folder) {
        this.strategy = strategy;
        this.port = port;
        this.launcher = launcher;
        this.folder = folder;
    }

    public Strategy strategy() {
        return strategy;
    }

    public int port() {
        return port;
    }

    /// Of the process, while it is started.
    public long pid() {
        return Objects.requireNonNull(service).pid();
    }

    /// Returns when it is ready.
    void start() throws InterruptedException {
        var log = folder.log(strategy.title() + "-" + port);
        var started = launcher.start(strategy, port, log);
        service = started;
        started.ready();
    }

    public void kill() {
        var killed = service;
        if (killed != null) {
            killed.kill();
        }
    }

    /// SIGSTOP: it takes connections, and answers nothing.
    public void suspend() throws IOException, InterruptedException {
        signal("STOP");
    }

    /// SIGCONT: it goes on where it was.
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var signalled = service;
        if (signalled != null) {
            var pid = Long.toString(signalled.pid());
            new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
        }
    }
}
