package cachinglab.comparison.launch;

import cachinglab.backing.OrphanGuard;
import cachinglab.backing.OwnSession;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Starts services as processes of the JDK the lab itself runs on.
///
/// @param environment what the services are told beside their ports
record Launcher(Installation installation, Map<String, String> environment) {

    // The same for practice runs and real ones, or the start-up cache does not fit. 50 MB of a
    // service's memory are pages of that cache as they are on disk: if the archive were relocated,
    // the JVM would copy it at every start. Trimming gives back what the C library keeps of freed
    // memory, some 30 MB after the compilers' work.
    private static final List<String> JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xmx56m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0",
                    "-XX:TrimNativeHeapInterval=2000");

    Service start(Strategy strategy, int port, ServiceLog log) {
        return start(strategy, port, log, cache(strategy).use());
    }

    /// Starts a service without its start-up cache.
    Service startPlain(Strategy strategy, int port, ServiceLog log) {
        return start(strategy, port, log, List.of());
    }

    /// Starts a service that makes its start-up cache when it ends.
    Service practise(Strategy strategy, int port, ServiceLog log) {
        return start(strategy, port, log, cache(strategy).train());
    }

    StartUpCache cache(Strategy strategy) {
        return StartUpCache.of(installation.jar(strategy));
    }

    private Service start(Strategy strategy, int port, ServiceLog log, List<String> flags) {
        var builder = new ProcessBuilder(command(installation.jar(strategy), flags));
        // The servers are those it is given, also where the lab's own environment names others.
        builder.environment().keySet().removeAll(Set.of("REDIS_URI", "REDIS_URIS"));
        builder.environment().putAll(environment);
        builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2"); // memory, on Linux
        builder.redirectInput(new File("/dev/null")).redirectErrorStream(true);
        builder.redirectOutput(log.redirect());
        try {
            var process = builder.start();
            OrphanGuard.ofThisProcess().stopFirst(process.toHandle());
            return new Service(strategy, port, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path jar, List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        // Ctrl-C is for the lab alone: it ends the services before the servers they need.
        return OwnSession.command(command);
    }
}
