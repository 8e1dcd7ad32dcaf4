package cachinglab.comparison.launch;

import cachinglab.comparison.LabException;
import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Services' runs before the first real ones, which leave start-up caches behind. They only read.
record Practice(Launcher launcher, RunFolder folder, Teardown teardown, Progress progress) {

    // One service keeps about one CPU busy.
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final List<String> REQUESTS =
            List.of(
                    "/products/1",
                    "/products/1",
                    "/products?ids=1,2,3",
                    "/products?category=Kitchen",
                    "/users/1",
                    "/users?size=2",
                    "/products/0",
                    "/prometheus");

    /// Returns when every one of the services has a start-up cache that fits, if it can be had.
    void whereNeeded(Collection<Strategy> strategies) throws Exception {
        var lacking = strategies.stream().filter(one -> !launcher.cache(one).isFresh()).toList();
        if (lacking.isEmpty()) {
            progress.say("Every one of the services has a start-up cache that fits.");
        }
        InParallel.forEach(lacking, AT_ONCE, this::run);
    }

    private void run(Strategy strategy) throws Exception {
        var title = "start-up cache for " + strategy.title();
        try {
            progress.step(title, () -> practise(strategy));
        } catch (IOException | LabException e) {
            progress.say(strategy.title() + " will start without one: " + e.getMessage());
        }
    }

    private StartUpCache practise(Strategy strategy) throws IOException, InterruptedException {
        var cache = launcher.cache(strategy);
        var port = Ports.free(List.of(strategy)).of(strategy);
        var service =
                launcher.practise(strategy, port, folder.log("practice of " + strategy.title()));
        teardown.add(service::kill);
        try {
            request(service.ready().port());
        } finally {
            service.stop(LIMIT);
        }
        cache.finish();
        return cache;
    }

    private static void request(int port) throws IOException {
        try (var connection = Connection.to(port)) {
            for (var path : REQUESTS) {
                connection.get(path);
            }
        }
    }
}
