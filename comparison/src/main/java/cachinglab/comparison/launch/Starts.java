package cachinglab.comparison.launch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Services started one by one, over servers that run already, as `./lab up` starts them: for
/// those who measure how long that takes and what a service needs.
public final class Starts implements AutoCloseable {

    private final Teardown teardown = new Teardown();
    private final RunFolder folder = RunFolder.create();
    private final Progress progress;
    private final Launcher launcher;

    /// @param environment what the services are told beside their ports
    public Starts(Installation installation, Map<String, String> environment, Progress progress) {
        this.launcher = new Launcher(installation, environment);
        this.progress = progress;
        teardown.add(folder::remove);
    }

    /// Returns when every one of the services has a start-up cache that fits, if it can be had.
    public void practise(Collection<Strategy> strategies) throws Exception {
        new Practice(launcher, folder, teardown, progress).whereNeeded(strategies);
    }

    /// Starts a service with its start-up cache, and does not wait for it. Whoever starts it kills it.
    public Service start(Strategy strategy) {
        return launcher.start(strategy, port(strategy), folder.log(strategy.title()));
    }

    /// The same without the cache.
    public Service startPlain(Strategy strategy) {
        return launcher.startPlain(strategy, port(strategy), folder.log(strategy.title()));
    }

    /// The file of its start-up cache, if there is one that fits.
    public Optional<Path> cache(Strategy strategy) {
        return Optional.of(launcher.cache(strategy))
                .filter(StartUpCache::isFresh)
                .map(StartUpCache::file);
    }

    private static int port(Strategy strategy) {
        return Ports.free(List.of(strategy)).of(strategy);
    }

    @Override
    public void close() {
        teardown.close();
    }
}
