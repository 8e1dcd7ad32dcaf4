package cachinglab.comparison.outage;

import cachinglab.comparison.shop.Http;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long each answer took.
final class Stopwatch implements Http.Timing {

    private record Request(long sent, long answered) {

        private long nanos() {
            return answered - sent;
        }
    }

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

    @Override
    public void add(long sent, long answered) {
        requests.add(new Request(sent, answered));
    }

    int count() {
        return requests.size();
    }

    /// How many took longer.
    long longerThan(Duration time) {
        return requests.stream().filter(one -> one.nanos() > time.toNanos()).count();
    }

    /// Of everything, in milliseconds.
    double longest() {
        return percentile(100, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// Of what was sent from then to then, in milliseconds.
    double percentile(int percent, long from, long to) {
        long[] sorted =
                requests.stream()
                        .filter(one -> one.sent() >= from && one.sent() < to)
                        .mapToLong(Request::nanos)
                        .sorted()
                        .toArray();
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
