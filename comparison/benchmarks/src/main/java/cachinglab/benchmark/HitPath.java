package cachinglab.benchmark;

import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a hit over HTTP costs: `GET /products/1` of each strategy beside the limit, an endpoint that
/// passes the same entry on as bytes. In turn over several rounds on one machine, in one run; the
/// ratio of each pair is what counts, absolute rates mean little.
///
/// Arguments: the strategies; cache-aside if none are given.
public final class HitPath {

    private static final int ROUNDS = 7;
    private static final int CONNECTIONS = 32;

    private HitPath() {}

    public static void main(String[] strategies) throws Exception {
        var names = strategies.length == 0 ? List.of("cache-aside") : Arrays.asList(strategies);
        try (var servers = BackingServices.start(BackingOptions.both())) {
            for (String name : names) {
                compare(name, servers);
            }
        }
    }

    private static void compare(String strategy, BackingServices servers) throws Exception {
        var modules = modules();
        var service = modules.resolve(strategy + "/target/" + strategy + ".jar").toString();
        var limit = modules.resolve("comparison/benchmarks/target/benchmarks.jar").toString();
        var environment = servers.environment();
        try (var ours =
                        Contestant.start(
                                strategy, freePort(), "/products/1", environment, "-jar", service);
                var bytes =
                        Contestant.start(
                                "bytes from Redis",
                                freePort(),
                                "/bytes/" + strategy + ":product:1",
                                environment,
                                "-cp",
                                limit,
                                BytesFromRedis.class.getName())) {
            measure(ours, bytes);
        }
    }

    private static void measure(Contestant ours, Contestant limit) throws Exception {
        var warmUp = Load.of(CONNECTIONS, Duration.ofSeconds(20));
        var load = Load.of(CONNECTIONS, Duration.ofSeconds(4));
        System.out.printf(
                "%s, %d connections, %s%n",
                ours.name(), CONNECTIONS, load.wrk() ? "wrk" : "our own clients (no wrk here)");
        ours.requestsPerSecond(warmUp);
        limit.requestsPerSecond(warmUp);
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double a = ours.requestsPerSecond(load);
            double b = limit.requestsPerSecond(load);
            ratios.add(a / b);
            System.out.printf(
                    "round %d   %s %,8.0f req/s   %s %,8.0f req/s   ratio %.3f%n",
                    round, ours.name(), a, limit.name(), b, a / b);
        }
        ratios.sort(null);
        System.out.printf(
                "%s ÷ %s: median %.3f, from %.3f to %.3f%n",
                ours.name(),
                limit.name(),
                ratios.get(ROUNDS / 2),
                ratios.getFirst(),
                ratios.getLast());
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
