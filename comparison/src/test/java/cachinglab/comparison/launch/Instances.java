package cachinglab.comparison.launch;

import cachinglab.backing.BackingServices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Instances of services over servers of a test, each in a process of its own.
public final class Instances implements AutoCloseable {

    private final Teardown teardown = new Teardown();
    private final RunFolder folder = RunFolder.create();
    private final List<Instance> instances = new ArrayList<>();
    private final Collection<Strategy> strategies;
    private final Launcher launcher;

    /// @param each how many of each strategy
    /// @param settings what they are told beside where the servers are
    public Instances(
            Collection<Strategy> strategies,
            int each,
            BackingServices servers,
            Map<String, String> settings) {
        this.strategies = strategies;
        var environment = new HashMap<>(servers.environment());
        environment.putAll(settings);
        launcher = new Launcher(Installation.here(), environment);
        teardown.add(folder::remove);
        for (int i = 0; i < each; i++) {
            var ports = Ports.free(strategies);
            strategies.forEach(strategy -> instances.add(instance(strategy, ports.of(strategy))));
        }
    }

    /// For those that are started again while the machine is at work: without start-up caches, such a
    /// start can take longer than a minute.
    public void practise() throws Exception {
        var progress = new Progress(System.out, false);
        new Practice(launcher, folder, teardown, progress).whereNeeded(strategies);
    }

    /// Starts them all at once; returns when every one of them is ready.
    public void start() throws Exception {
        startAll(instances);
    }

    public void startAll(Collection<Instance> stopped) throws Exception {
        InParallel.forEach(stopped, Instance::start);
    }

    public List<Instance> of(Strategy strategy) {
        return instances.stream().filter(one -> one.strategy() == strategy).toList();
    }

    @Override
    public void close() {
        teardown.close();
    }

    private Instance instance(Strategy strategy, int port) {
        var instance = new Instance(strategy, port, launcher, folder);
        teardown.add(instance::kill);
        return instance;
    }
}
