package cachinglab.comparison.launch;

import cachinglab.comparison.LabException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The services that run.
final class Crew {

    // With the end of the servers, within ten seconds of Ctrl-C.
    private static final Duration LIMIT = Duration.ofSeconds(6);

    private final List<Service> services = new ArrayList<>();
    private final Progress progress;
    private boolean watched;
    private boolean dismissed;

    Crew(Progress progress) {
        this.progress = progress;
    }

    synchronized Service add(Service service) {
        if (dismissed) {
            service.kill();
            throw new LabException("The lab is ending.");
        }
        services.add(service);
        if (watched) {
            report(service);
        }
        return service;
    }

    /// Kills the one there is, if it lives, and has another in its place.
    synchronized Service replace(Strategy strategy, Supplier<Service> successor) {
        var predecessor = of(strategy);
        predecessor.kill();
        services.remove(predecessor);
        return add(successor.get());
    }

    /// @throws LabException if it does not run
    synchronized Service of(Strategy strategy) {
        return services.stream()
                .filter(service -> service.strategy() == strategy)
                .findFirst()
                .orElseThrow(() -> new LabException(strategy.title() + " does not run."));
    }

    /// Ends all at once, each finishing what it has accepted if it can within the limit.
    void dismiss() {
        try {
            InParallel.forEach(leaving(), this::stop);
        } catch (Exception e) {
            progress.say("Not every service could be stopped: " + e);
        }
    }

    /// Reports services that end without having been asked to. Returns when there are none left but
    /// such.
    synchronized void watch() throws InterruptedException {
        watched = true;
        services.forEach(this::report);
        while (!dismissed && !services.stream().allMatch(Service::hasFailed)) {
            wait();
        }
    }

    private void report(Service service) {
        Thread.ofVirtual()
                .start(() -> {
                    service.awaitEnd().ifPresent(progress::say);
                    synchronized (this) {
                        notifyAll();
                    }
                });
    }

    private synchronized List<Service> leaving() {
        dismissed = true;
        notifyAll();
        return List.copyOf(services);
    }

    private void stop(Service service) throws Exception {
        var title = service.strategy().title();
        var begin = System.nanoTime();
        var how = service.stop(LIMIT) ? " stopped" : " killed: it did not end when asked";
        progress.done(title + how, Duration.ofNanos(System.nanoTime() - begin));
    }
}
