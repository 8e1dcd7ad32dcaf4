package cachinglab.benchmark.allocation;

import cachinglab.backing.BackingServices;
import cachinglab.benchmark.http.Lineup;
import cachinglab.comparison.launch.Strategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cache-aside as a service, without and with its near cache, beside the endpoint that passes its
/// entries on as bytes.
record Servers(Lineup lineup, List<Server> all) implements AutoCloseable {

    /// Where a JVM's management agent says it listens.
    private static final Map<String, String> LOOPBACK =
            Map.of("JAVA_TOOL_OPTIONS", "-Djava.rmi.server.hostname=127.0.0.1");

    static Servers start(BackingServices backing) throws Exception {
        var environment = new HashMap<>(backing.environment());
        environment.putAll(LOOPBACK);
        var servers = new Servers(new Lineup(environment), new ArrayList<>());
        try {
            servers.start();
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
        lineup.close();
    }

    private void start() throws Exception {
        // The first one makes the entry that the last one passes on.
        all.add(Server.of(lineup.service(Strategy.CACHE_ASIDE).ready()));
        all.add(Server.of(lineup.nearService(Strategy.CACHE_ASIDE).ready()));
        all.add(Server.of(lineup.bytesFromRedis("cache-aside:product:1").ready()));
    }
}
