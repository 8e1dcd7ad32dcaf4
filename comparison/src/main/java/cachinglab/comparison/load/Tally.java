package cachinglab.comparison.load;

import cachinglab.comparison.measure.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/// How a turn went: of one client, or of all of them. Not for several threads at once.
public final class Tally {

    private static final int DIGITS = 3;

    private final Histogram latencies = new Histogram(DIGITS);
    private final Timeline timeline = new Timeline();
    private final Counts counts = new Counts();
    private long nanoseconds;

    /// @param clients what each of them has counted
    static Tally of(List<Tally> clients, long nanoseconds) {
        var all = new Tally();
        all.nanoseconds = nanoseconds;
        for (var client : clients) {
            all.latencies.add(client.latencies);
            all.timeline.merge(client.timeline);
            all.counts.add(client.counts);
        }
        return all;
    }

    /// @param at nanoseconds since the turn began
    /// @param outcome of a read
    void count(long at, long latency, Optional<Outcome> outcome) {
        latencies.recordValue(Math.max(0, latency));
        timeline.count(at, outcome);
        counts.count(outcome);
    }

    public Counts counts() {
        return counts;
    }

    public Duration took() {
        return Duration.ofNanos(nanoseconds);
    }

    public double perSecond() {
        return nanoseconds == 0 ? 0 : counts.requests() * 1e9 / nanoseconds;
    }

    /// In nanoseconds.
    public Histogram latencies() {
        return latencies;
    }

    Timeline timeline() {
        return timeline;
    }
}
