package cachinglab.benchmark;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a hit over HTTP costs: `GET /products/1` of each strategy beside two limits, an endpoint that
/// passes the same entry on as bytes, and one that answers with bytes it has. In turn over several
/// rounds on one machine, in one run; the ratios are what counts, absolute rates mean little.
///
/// Arguments: the strategies, cache-aside if none are given; and settings such as
/// `CACHE_NEAR_ENABLED=true`, with which each of them runs a second time, to be compared.
public final class HitPath {

    private HitPath() {}

    public static void main(String[] arguments) throws Exception {
        List<String> strategies = new ArrayList<>();
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            if (sign < 0) {
                strategies.add(argument);
            } else {
                settings.put(argument.substring(0, sign), argument.substring(sign + 1));
            }
        }
        try (var servers = BackingServices.start(BackingOptions.both())) {
            for (String name : strategies.isEmpty() ? List.of("cache-aside") : strategies) {
                compare(name, settings, servers);
            }
        }
    }

    private static void compare(
            String strategy, Map<String, String> settings, BackingServices servers)
            throws Exception {
        try (var round = new Rounds()) {
            round.add(service(strategy, servers.environment()));
            if (!settings.isEmpty()) {
                var environment = new HashMap<>(servers.environment());
                environment.putAll(settings);
                round.add(service(strategy, environment).named(strategy + " with " + settings));
            }
            round.add(limit("bytes from Redis", "/bytes/" + strategy + ":product:1", servers));
            round.add(limit("fixed bytes", "/bytes", servers));
            round.play();
        }
    }

    static Contestant service(String strategy, Map<String, String> environment) throws Exception {
        var jar = modules().resolve(strategy + "/target/" + strategy + ".jar");
        return Contestant.start(
                strategy, freePort(), "/products/1", environment, "-jar", jar.toString());
    }

    private static Contestant limit(String name, String path, BackingServices servers)
            throws Exception {
        return Contestant.start(
                name,
                freePort(),
                path,
                servers.environment(),
                "-cp",
                withoutOurCache(),
                Limits.class.getName());
    }

    /// A class path, for a limit without our filters.
    private static String withoutOurCache() throws Exception {
        var target = modules().resolve("comparison/benchmarks/target");
        try (var libraries = Files.list(target.resolve("lib"))) {
            var others =
                    libraries.filter(it -> !it.getFileName().toString().startsWith("shared-cache"));
            return Stream.concat(Stream.of(target.resolve("classes")), others)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /// The folder all modules are in, found from where this one's jar is.
    private static Path modules() throws Exception {
        var jar = HitPath.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(jar).resolve("../../../..").normalize();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
