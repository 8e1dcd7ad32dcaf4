package cachinglab.comparison.dashboard;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.launch.Strategy;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Asks one service for its counters, and tells what came between two answers. For one thread at a
/// time.
final class Watch {

    private static final long WINDOW = 10_000_000_000L;

    @Serdeable
    record Backlog(long backlog, long oldestPendingMillis) {}

    private final Target target;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private @Nullable Connection connection;

    Watch(Target target) {
        this.target = target;
    }

    Target target() {
        return target;
    }

    synchronized ServiceView look() {
        try {
            var here = connection == null ? target.connect() : connection;
            connection = here;
            var metrics = target.succeeded(here.get("/prometheus")).text();
            var before = samples.peekLast();
            var now = Sample.parse(metrics, System.nanoTime());
            samples.addLast(now);
            return view(before, now, backlog(here));
        } catch (IOException | RuntimeException failure) {
            forget();
            return ServiceView.silent(target);
        }
    }

    /// Begins anew: counters of a service that was started again begin at 0.
    synchronized void forget() {
        samples.clear();
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (IOException e) {
            // It is gone either way.
        }
        connection = null;
    }

    private @Nullable Backlog backlog(Connection here) throws IOException {
        if (target.strategy() != Strategy.WRITE_BEHIND) {
            return null;
        }
        var response = here.get("/write-behind");
        return response.status() == 200 ? Json.read(response.text(), Backlog.class) : null;
    }

    private ServiceView view(@Nullable Sample before, Sample now, @Nullable Backlog backlog) {
        var percentiles = new Percentiles(tenSecondsBefore(now).buckets(), now.buckets());
        return new ServiceView(
                target.title(),
                target.port(),
                true,
                now.breakerOpen(),
                rate(before, now, Sample::requests),
                percentiles.millis(50),
                percentiles.millis(99),
                hitRate(before, now),
                rate(before, now, Sample::sqlStatements),
                target.caches() ? rate(before, now, Sample::redisCommands) : null,
                backlog == null ? null : backlog.backlog(),
                backlog == null ? null : backlog.oldestPendingMillis());
    }

    private Sample tenSecondsBefore(Sample now) {
        while (samples.size() > 2 && now.nanos() - samples.getFirst().nanos() > WINDOW) {
            samples.removeFirst();
        }
        return samples.getFirst();
    }

    private @Nullable Double hitRate(@Nullable Sample before, Sample now) {
        if (before == null || !target.caches()) {
            return null;
        }
        double hits = now.hits() - before.hits();
        double lookups = hits + now.misses() - before.misses();
        return lookups <= 0 ? null : hits / lookups;
    }

    private static @Nullable Double rate(
            @Nullable Sample before, Sample now, ToDoubleFunction<Sample> counter) {
        if (before == null) {
            return null;
        }
        double seconds = (now.nanos() - before.nanos()) / 1e9;
        return (counter.applyAsDouble(now) - counter.applyAsDouble(before)) / seconds;
    }
}
