package cachinglab.benchmark.allocation;

import cachinglab.backing.BackingServices;
import cachinglab.benchmark.Contestant;
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

/// Cache-aside as a service, without and with its near cache, beside the endpoint that passes its
/// entries on as bytes.
record Servers(List<Server> all) implements AutoCloseable {

    static final String SERVICE = "cache-aside";

    private static final String LIMIT = "cachinglab.benchmark.Limits";

    /// Where a JVM's management agent says it listens.
    private static final Map<String, String> LOOPBACK =
            Map.of("JAVA_TOOL_OPTIONS", "-Djava.rmi.server.hostname=127.0.0.1");

    static Servers start(BackingServices backing) throws Exception {
        var servers = new Servers(new ArrayList<>());
        try {
            servers.add("cache-aside", backing, Map.of(), "/products/1", "-jar", service());
            servers.add(
                    "cache-aside, near",
                    backing,
                    Map.of("CACHE_NEAR_ENABLED", "true"),
                    "/products/1",
                    "-jar",
                    service());
            String entry = "/bytes/" + SERVICE + ":product:1";
            servers.add("bytes from Redis", backing, Map.of(), entry, "-cp", limit(), LIMIT);
            return servers;
        } catch (Exception e) {
            servers.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        for (var server : all) {
            server.close();
        }
    }

    private void add(
            String name,
            BackingServices backing,
            Map<String, String> settings,
            String path,
            String... what)
            throws Exception {
        var environment = new HashMap<>(backing.environment());
        environment.putAll(LOOPBACK);
        environment.putAll(settings);
        var contestant = Contestant.start(name, freePort(), path, environment, what);
        all.add(Server.of(contestant, path));
    }

    private static String service() throws Exception {
        return modules().resolve(SERVICE + "/target/" + SERVICE + ".jar").toString();
    }

    /// A class path without our filters.
    private static String limit() throws Exception {
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
        var jar = Servers.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(jar).resolve("../../../..").normalize();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
