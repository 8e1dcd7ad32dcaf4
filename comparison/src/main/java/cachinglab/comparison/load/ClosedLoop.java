package cachinglab.comparison.load;

import cachinglab.comparison.measure.Subject;
import java.io.IOException;
import java.time.Duration;

/// Clients of which each sends its next request when its last is answered: together, the most they
/// can get out of a service. Its latencies hide what a stalled service does to those who would have
/// come meanwhile; for these, see [OpenLoop].
///
/// @param clients at once
public record ClosedLoop(Subject subject, int clients, Judge judge) {

    public ClosedLoop(Subject subject, int clients) {
        this(subject, clients, subject::expect);
    }

    /// Until the time is over, or there are no more operations.
    public Tally run(Feed feed, Duration limit) throws Exception {
        long begin = System.nanoTime();
        var tallies = Clients.run(clients, () -> work(feed, begin, limit.toNanos()));
        return Tally.of(tallies, System.nanoTime() - begin);
    }

    /// Until there are no more operations.
    public Tally run(Feed feed) throws Exception {
        return run(feed, Duration.ofDays(1));
    }

    private Tally work(Feed feed, long begin, long limit) throws IOException, InterruptedException {
        var tally = new Tally();
        try (var client = new Client(subject, judge)) {
            long sent = System.nanoTime();
            while (sent - begin < limit) {
                var task = feed.next(Long.MAX_VALUE);
                if (task.isEmpty()) {
                    break;
                }
                var outcome = client.perform(task.get());
                long answered = System.nanoTime();
                tally.count(answered - begin, answered - sent, outcome);
                sent = answered;
            }
        }
        return tally;
    }
}
