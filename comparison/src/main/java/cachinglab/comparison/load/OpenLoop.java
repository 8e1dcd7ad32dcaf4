package cachinglab.comparison.load;

import cachinglab.comparison.LabException;
import cachinglab.comparison.measure.Subject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Clients that send by the clock, whether or not the service keeps up: an operation's latency counts
/// from when it was due, with all the time it had to wait for a client that waits for the service.
/// Otherwise the service itself would say when it is measured, and least often when it is slow
/// (*coordinated omission*).
///
/// @param clients as many are under way at once at most
/// @param perSecond how many operations are due in a second
public record OpenLoop(Subject subject, int clients, double perSecond) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// All operations that are due in this time, or those there still are.
    ///
    /// @throws LabException if the service is half a minute late
    public Tally run(Feed feed, Duration length) throws Exception {
        var schedule = new Schedule(System.nanoTime(), feed.handedOut(), 1e9 / perSecond);
        long end = schedule.first + Math.round(perSecond * length.toNanos() / 1e9);
        var tallies = Clients.run(clients, () -> work(feed, schedule, end));
        return Tally.of(tallies, System.nanoTime() - schedule.begin);
    }

    /// @param begin when the first is due, by the JVM's clock in nanoseconds
    /// @param first its number
    /// @param interval nanoseconds between two
    private record Schedule(long begin, long first, double interval) {

        long due(Task task) {
            return begin + (long) ((task.number() - first) * interval);
        }
    }

    private Tally work(Feed feed, Schedule schedule, long end)
            throws IOException, InterruptedException {
        var tally = new Tally();
        try (var client = new Client(subject, subject::expect)) {
            for (var task = feed.next(end); task.isPresent(); task = feed.next(end)) {
                long due = schedule.due(task.get());
                awaitTime(due);
                var outcome = client.perform(task.get());
                long answered = System.nanoTime();
                requirePatience(answered - due);
                tally.count(answered - schedule.begin, answered - due, outcome);
            }
        }
        return tally;
    }

    private static void awaitTime(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private void requirePatience(long late) {
        if (late > PATIENCE.toNanos()) {
            throw new LabException(
                    "%s does not keep up with %,.0f requests per second: choose a lower --rate."
                            .formatted(subject.title(), perSecond));
        }
    }
}
