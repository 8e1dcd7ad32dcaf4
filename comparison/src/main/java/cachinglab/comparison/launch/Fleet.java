package cachinglab.comparison.launch;

import cachinglab.comparison.LabException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// PostgreSQL and Redis with services over them: started together, stopped in the reverse order,
/// also when the lab is interrupted.
public final class Fleet implements AutoCloseable {

    // With the servers' own end, within ten seconds of Ctrl-C.
    private static final Duration STOP_LIMIT = Duration.ofSeconds(6);

    private final Installation installation;
    private final Progress progress;
    private final RunFolder folder = RunFolder.create();
    private final Guard guard = Guard.removing(folder.path());
    private final List<Service> services = new ArrayList<>();
    private final Servers servers;
    private final Launcher launcher;
    private boolean closing;

    private Fleet(Installation installation, Progress progress, Servers servers) {
        this.installation = installation;
        this.progress = progress;
        this.servers = servers;
        this.launcher = new Launcher(installation, servers.environment(), guard);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }
}
