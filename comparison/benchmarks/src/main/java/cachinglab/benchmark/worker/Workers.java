package cachinglab.benchmark.worker;

import cachinglab.backing.BackingServices;
import java.util.ArrayList;
import java.util.List;

/// The workers of one section: they start at the same time, and end with it.
public final class Workers implements AutoCloseable {

    private final List<WorkerProcess> all = new ArrayList<>();
    private final BackingServices servers;

    public Workers(BackingServices servers) {
        this.servers = servers;
    }

    /// @param worker the name of its class
    public WorkerProcess start(String worker, ClassPath classPath) {
        var process = WorkerProcess.start(worker, classPath, servers);
        all.add(process);
        return process;
    }

    public List<WorkerProcess> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        all.forEach(WorkerProcess::close);
    }
}
