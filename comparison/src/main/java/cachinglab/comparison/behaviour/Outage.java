package cachinglab.comparison.behaviour;

import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.MEASURED;

import cachinglab.comparison.LabException;
import cachinglab.comparison.behaviour.Interruption.Notice;
import cachinglab.comparison.launch.Outages;
import cachinglab.comparison.result.Cell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A server is away, for all strategies at once since they share it.
///
/// @param off takes it away
/// @param on gives it back, also if it is there
record Outage(
        String id,
        String title,
        String how,
        Consumer<Outages> off,
        Consumer<Outages> on,
        Duration length,
        Promise promise)
        implements Scenario {

    private static final String WORK =
            ", while clients of each strategy read ten products that are cached and replace two others;"
                    + " how many of their requests are done, and how long they take.";
    private static final int SHOWN = 3;

    static Outage redisStopped() {
        return new Outage(
                "redis-stopped",
                "Redis stopped",
                "Kills Redis, all at once for all strategies" + WORK,
                Outages::stopRedis,
                Outages::startRedis,
                Duration.ofSeconds(3),
                new WithoutRedis());
    }

    static Outage redisHung() {
        return new Outage(
                "redis-hung",
                "Redis hung",
                "Suspends Redis, so that it takes requests and answers none" + WORK,
                Outages::hangRedis,
                Outages::startRedis,
                Duration.ofSeconds(3),
                new WithoutRedis());
    }

    /// A service waits up to two seconds for a connection to PostgreSQL before it refuses.
    static Outage postgresStopped() {
        return new Outage(
                "postgres-stopped",
                "PostgreSQL stopped",
                "Stops PostgreSQL, all at once for all strategies" + WORK,
                Outages::stopPostgres,
                Outages::startPostgres,
                Duration.ofSeconds(9),
                new WithoutPostgres());
    }

    @Override
    public List<Cell> cells(Scene scene) throws Exception {
        var outages = scene.fleet().outages();
        try {
            on.accept(outages);
        } catch (LabException notOurs) {
            return scene.contestants().stream().map(one -> notMeasured(one, notOurs)).toList();
        }
        scene.progress().now(title);
        var interruption =
                new Interruption(
                        () -> off.accept(outages), () -> on.accept(outages), scene.lasting(length));
        return interruption.noticedBy(scene.contestants()).stream().map(this::cell).toList();
    }

    private Cell cell(Notice notice) {
        var contestant = notice.traffic().contestant();
        var reads = notice.reads();
        var writes = notice.writes();
        var older = notice.traffic().older();
        var observed = new ArrayList<String>();
        observed.add("away for " + Times.millis(notice.to() - notice.from()));
        observed.add(reads.line("reads"));
        observed.add(writes.line("writes"));
        observed.add("reads older than the same client's write: %,d".formatted(older.size()));
        older.stream().limit(SHOWN).forEach(observed::add);
        return contestant.cell(
                reads.text("reads") + ", " + writes.text("writes"),
                older.isEmpty() ? promise.verdict(contestant, reads, writes) : BROKEN,
                promise.why(contestant, reads, writes),
                observed);
    }

    private static Cell notMeasured(Contestant contestant, LabException notOurs) {
        return contestant.cell(
                "not measured", MEASURED, String.valueOf(notOurs.getMessage()), List.of());
    }
}
