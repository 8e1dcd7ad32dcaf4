package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Looks at all services once a second while a page is open, and tells it.
final class Pulse implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 900;

    /// @param time in milliseconds since 1970
    @Serdeable
    record Beat(long time, LoadView load, List<ServiceView> services) {}

    private final List<Watch> watches;
    private final Supplier<LoadView> load;
    private final Events events;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("pulse").factory());

    Pulse(List<Target> targets, Supplier<LoadView> load, Events events) {
        this.watches = targets.stream().map(Watch::new).toList();
        this.load = load;
        this.events = events;
    }

    void start() {
        var _ = clock.scheduleAtFixedRate(this::beat, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }

    private void beat() {
        if (!events.hasListeners()) {
            watches.forEach(Watch::forget);
            return;
        }
        try {
            var beat = new Beat(Instant.now().toEpochMilli(), load.get(), views());
            events.publish(Json.text(beat));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ServiceView> views() throws InterruptedException {
        List<Callable<ServiceView>> looks = new ArrayList<>();
        watches.forEach(watch -> looks.add(watch::look));
        // Who takes longer is interrupted, which closes its connection.
        var answers = threads.invokeAll(looks, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        var views = new ArrayList<ServiceView>();
        for (int i = 0; i < answers.size(); i++) {
            views.add(view(answers.get(i), watches.get(i)));
        }
        return views;
    }

    private static ServiceView view(Future<ServiceView> answer, Watch watch)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException | ExecutionException tooLate) {
            watch.forget();
            return ServiceView.silent(watch.target());
        }
    }
}
