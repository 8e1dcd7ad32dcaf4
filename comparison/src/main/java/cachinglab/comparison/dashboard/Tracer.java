package cachinglab.comparison.dashboard;

import cachinglab.comparison.LabException;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.measure.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sends one request to all services at once, and asks each for the steps it took.
final class Tracer {

    private static final String STEPS = "Want-Server-Timing: steps";
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    /// The same for all.
    private record Plan(Operation operation, String entity, boolean cold, Phaser start) {}

    private final List<Target> targets;
    private final Database database;

    Tracer(List<Target> targets, Database database) {
        this.targets = targets;
        this.database = database;
    }

    List<TraceReport> trace(Operation operation, String entity, long id, boolean cold)
            throws Exception {
        var plan = new Plan(operation, entity, cold, new Phaser(targets.size()));
        return Parallel.map(targets, target -> trace(plan, target, id));
    }

    private TraceReport trace(Plan plan, Target target, long id) {
        var isWaitedFor = true;
        try (var connection = Connection.to(target.port(), STEPS)) {
            var about = plan.operation() == Operation.DELETE ? created(plan, target) : id;
            var body = body(plan, target, about);
            connection.get("/health/liveness"); // so that connecting is not part of it
            if (plan.cold() && target.caches()) {
                connection.delete("/cache/entries?pattern=" + plan.entity() + ":*");
            }
            isWaitedFor = false;
            plan.start().arriveAndAwaitAdvance();
            return traced(plan, target, connection, about, body);
        } catch (IOException | LabException failure) {
            return silent(plan, target, id, failure);
        } finally {
            if (isWaitedFor) {
                plan.start().arriveAndDeregister();
            }
        }
    }

    private TraceReport traced(
            Plan plan, Target target, Connection connection, long id, String body)
            throws IOException {
        var path = plan.operation().path(plan.entity(), id);
        try (var arrival = Arrival.in(database, target, plan.entity())) {
            var sent = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            var begin = System.nanoTime();
            var response = plan.operation().send(connection, path, body);
            var end = System.nanoTime();
            return new TraceReport(
                    target.title(),
                    plan.operation().method() + " " + path,
                    response.status(),
                    response.header("cache-status"),
                    (end - begin) / 1e6,
                    ServerTiming.steps(response.header("server-timing"), sent),
                    later(plan, arrival, response, id, end));
        }
    }

    private static @Nullable Double later(
            Plan plan, Arrival arrival, Response response, long id, long answered) {
        if (!plan.operation().writes() || response.status() / 100 != 2) {
            return null;
        }
        return plan.operation() == Operation.DELETE
                ? arrival.millisAfter(answered, id, 0)
                : arrival.millisAfter(answered, number(ID, response), number(VERSION, response));
    }

    /// What is there already stays as it is, where it can be looked up.
    private String body(Plan plan, Target target, long id) {
        if (plan.operation() == Operation.UPDATE) {
            try (var table = new Table(database, target, plan.entity())) {
                return Operation.body(plan.entity(), table.find(id).orElse(Map.of()));
            } catch (SQLException outage) {
                // Then it is changed as a whole.
            }
        }
        return Operation.body(plan.entity(), Map.of());
    }

    private static long created(Plan plan, Target target) throws IOException {
        try (var connection = target.connect()) {
            var body = Operation.body(plan.entity(), Map.of());
            var path = Operation.CREATE.path(plan.entity(), 0);
            return number(ID, target.succeeded(connection.post(path, body)));
        }
    }

    private static long number(Pattern pattern, Response response) {
        var found = pattern.matcher(response.text());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static TraceReport silent(Plan plan, Target target, long id, Exception failure) {
        var request = plan.operation().method() + " " + plan.operation().path(plan.entity(), id);
        return new TraceReport(
                target.title(),
                request,
                0,
                String.valueOf(failure.getMessage()),
                0,
                List.of(),
                null);
    }
}
