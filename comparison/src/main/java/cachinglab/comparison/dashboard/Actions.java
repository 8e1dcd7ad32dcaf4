package cachinglab.comparison.dashboard;

import cachinglab.comparison.dashboard.ActionReport.Line;
import cachinglab.comparison.launch.Fleet;
import cachinglab.comparison.launch.Strategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/// What the buttons do, by name; one at a time.
final class Actions {

    private final Map<String, Callable<ActionReport>> byName = new LinkedHashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Actions(Fleet fleet, List<Target> targets) {
        var outages = fleet.outages();
        byName.put("clear-caches", () -> clearCaches(targets));
        byName.put("stampede", new Stampede(targets)::run);
        byName.put("external-update", new ExternalUpdate(targets, fleet.servers().database())::run);
        put("stop-redis", outages::stopRedis, "Redis is killed.");
        put("hang-redis", outages::hangRedis, "Redis hangs: it takes commands and answers none.");
        put("start-redis", outages::startRedis, "Redis answers.");
        put("stop-postgres", outages::stopPostgres, "PostgreSQL is stopped.");
        put("start-postgres", outages::startPostgres, "PostgreSQL answers.");
        targets.forEach(target -> addService(fleet, target.strategy()));
    }

    /// What an action did; empty if there is none of this name.
    ///
    /// @throws BusyException if another is under way
    Optional<ActionReport> run(String name) throws Exception {
        var action = byName.get(name);
        if (action == null) {
            return Optional.empty();
        }
        if (!oneAtATime.tryLock()) {
            throw new BusyException();
        }
        try {
            return Optional.of(action.call());
        } finally {
            oneAtATime.unlock();
        }
    }

    private void addService(Fleet fleet, Strategy strategy) {
        var title = strategy.title();
        put("kill-" + title, () -> fleet.kill(strategy), title + " is killed, as by kill -9.");
        byName.put(
                "start-" + title,
                () -> {
                    fleet.restart(strategy);
                    return ActionReport.of(title + " is started again, and ready.");
                });
    }

    private void put(String name, Runnable action, String sentence) {
        byName.put(
                name,
                () -> {
                    action.run();
                    return ActionReport.of(sentence);
                });
    }

    private static ActionReport clearCaches(List<Target> targets) throws Exception {
        var caching = targets.stream().filter(Target::caches).toList();
        return new ActionReport(
                "The caches are empty, but for writes that are not in PostgreSQL yet.",
                Parallel.map(
                        caching,
                        target -> {
                            var removed = Json.read(target.delete("/cache").text(), Removed.class);
                            var text = "%,d keys removed".formatted(removed.removed());
                            return new Line(target.title(), text, true);
                        }));
    }
}
