package cachinglab.comparison.launch;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.ConfiguredServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// PostgreSQL and Redis with services over them: started together, and stopped in the reverse
/// order, also when the lab is interrupted.
public final class Fleet implements AutoCloseable {

    private static final Map<String, String> HURRY =
            Map.of(
                    "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1",
                    "WRITE_BEHIND_CLAIM_AFTER", "1s");

    private final Ports ports;
    private final Progress progress;
    private final Teardown teardown = new Teardown();
    private final RunFolder folder = RunFolder.create();
    private final Servers servers;
    private final Crew crew;
    private final Launcher launcher;

    /// Starts the servers, once it is sure that the services can be.
    ///
    /// @param ports which services, and where
    /// @param data where they keep their data; empty to remove it in the end
    public Fleet(Installation installation, Ports ports, Optional<Path> data, Progress progress)
            throws Exception {
        this(installation, ports, options -> options.withData(data), Map.of(), progress);
    }

    /// The same, with services that also meter requests and commands, and tell of the steps of a
    /// request to who asks for them.
    public static Fleet observed(
            Installation installation, Ports ports, Optional<Path> data, Progress progress)
            throws Exception {
        return new Fleet(
                installation,
                ports,
                options -> options.withData(data),
                Map.of("OBSERVATION_ENABLED", "true"),
                progress);
    }

    /// The same, with services that are measured.
    ///
    /// @param quick whether for a moment only: then they run without the second compiler, whose work
    ///     would pay later, and write-behind takes over from the dead after a second
    public static Fleet measured(
            Installation installation,
            Ports ports,
            Optional<Path> data,
            Progress progress,
            boolean quick)
            throws Exception {
        return new Fleet(
                installation,
                ports,
                options -> options.withData(data),
                quick ? HURRY : Map.of(),
                progress);
    }

    /// The same over servers that are nobody else's, whatever is configured: their settings may be
    /// changed.
    public static Fleet overServersOfItsOwn(
            Installation installation, Ports ports, Optional<Path> data, Progress progress)
            throws Exception {
        return new Fleet(
                installation,
                ports,
                options -> options.withConfigured(ConfiguredServers.none()).withData(data),
                Map.of(),
                progress);
    }

    private Fleet(
            Installation installation,
            Ports ports,
            UnaryOperator<BackingOptions> wanted,
            Map<String, String> settings,
            Progress progress)
            throws Exception {
        ports.strategies().forEach(installation::jar);
        this.ports = ports;
        this.progress = progress;
        this.crew = new Crew(progress);
        teardown.add(folder::remove);
        this.servers =
                progress.step("PostgreSQL and Redis", () -> Servers.start(wanted, teardown::close));
        teardown.add(this::stopServers);
        teardown.add(crew::dismiss);
        this.launcher = new Launcher(installation, servers.environment(settings));
    }

    /// Lets each service run once for practice, if it has not since it was built, to start faster from
    /// then on.
    public void practise() throws Exception {
        new Practice(launcher, folder, teardown, progress).whereNeeded(ports.strategies());
    }

    /// Starts services, all at once; returns when every one of them is ready.
    public void start() throws Exception {
        start(this::log);
    }

    /// The same, with their logs on the terminal.
    public void startAloud() throws Exception {
        start(strategy -> ServiceLog.onTerminal());
    }

    /// As `kill -9` does, and nobody is told that it has ended; nothing if it has.
    public void kill(Strategy strategy) {
        crew.of(strategy).kill();
    }

    /// A service in the place of the one that was killed, or still is to be; returns when it is ready.
    public Service restart(Strategy strategy) throws InterruptedException {
        return crew.replace(
                        strategy, () -> launcher.start(strategy, ports.of(strategy), log(strategy)))
                .ready();
    }

    /// Takes PostgreSQL and Redis away, and gives them back.
    public Outages outages() {
        return servers.outages();
    }

    /// Reports services that end without having been asked to. Returns when there are none left but
    /// such; those that were killed on request may come back.
    public void watch() throws InterruptedException {
        crew.watch();
    }

    /// What is to end before the services do.
    public void beforeTheEnd(Runnable undoing) {
        teardown.add(undoing);
    }

    public Service service(Strategy strategy) {
        return crew.of(strategy);
    }

    public Servers servers() {
        return servers;
    }

    /// Where the services log.
    public Path logs() {
        return folder.path();
    }

    @Override
    public void close() {
        teardown.close();
    }

    private void start(Function<Strategy, ServiceLog> log) throws Exception {
        InParallel.forEach(ports.strategies(), one -> start(one, log.apply(one)));
    }

    private ServiceLog log(Strategy strategy) {
        return folder.log(strategy.title());
    }

    private void start(Strategy strategy, ServiceLog log) throws Exception {
        progress.step(
                strategy.title(),
                () -> crew.add(launcher.start(strategy, ports.of(strategy), log)).ready());
    }

    private void stopServers() {
        var begin = System.nanoTime();
        servers.close();
        progress.done("PostgreSQL and Redis stopped", Duration.ofNanos(System.nanoTime() - begin));
    }
}
