package cachinglab.comparison.launch;

import cachinglab.comparison.LabException;
import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// A service's run before the first real one, which leaves a start-up cache behind. It only reads.
record Practice(Launcher launcher, Strategy strategy, ServiceLog log) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final List<String> REQUESTS =
            List.of("/products/1", "/products?ids=1,2,3", "/products?category=Kitchen", "/users/1");

    /// @return whether there is a cache now; without one, services start all the same
    boolean run(Installation installation) throws InterruptedException {
        var port = Ports.free(List.of(strategy)).of(strategy);
        var service = launcher.practise(strategy, port, log);
        try {
            service.awaitReady();
            request(port);
        } catch (IOException | LabException e) {
            service.kill();
            return false;
        }
        return service.stop(LIMIT) && StartUpCache.of(installation.jar(strategy)).finish();
    }

    private static void request(int port) throws IOException {
        try (var connection = Connection.to(port)) {
            for (var path : REQUESTS) {
                connection.get(path);
            }
        }
    }
}
