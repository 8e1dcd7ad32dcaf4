package cachinglab.comparison.eviction;

import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Progress;
import cachinglab.comparison.load.ClosedLoop;
import cachinglab.comparison.load.Feed;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// The same requests with every policy and every bound, each time from an empty Redis.
///
/// @param redis the subject's
/// @param readers how many ask at once
public record Experiment(
        Subject subject, BoundedRedis redis, Trace trace, int readers, Progress progress) {

    private static final String NO_POLICY = "none";
    private static final long NO_SEED = 0; // A trace is what it is.

    public Findings run(List<Policy> policies, List<Size> sizes) throws Exception {
        subject.rows().add(trace.distinct());
        redis.unbound();
        var demand = progress.step("what all products need", this::demand);
        redis.clear();
        var unbounded = cell(demand, NO_POLICY, 0);
        var cells = new ArrayList<Cell>();
        for (var policy : policies) {
            for (var size : sizes) {
                redis.clear();
                redis.bound(policy, demand.emptyBytes() + size.of(demand.neededBytes()));
                cells.add(cell(demand, policy.title(), size.percent()));
            }
        }
        redis.clear();
        subject.rows().removeAdded();
        return new Findings(demand, unbounded, cells);
    }

    /// Fills Redis with everything, and empties it again: the difference is what the bounds are
    /// shares of. Not `used_memory_dataset`: `maxmemory` counts the tables of the keys, too.
    private Demand demand() throws Exception {
        redis.clear();
        var once = IntStream.range(0, trace.distinct()).toArray();
        replay("all products", Trace.of("each once", once), new LongAdder());
        long full = redis.memory();
        redis.clear();
        long empty = redis.memory();
        return Demand.of(trace, readers, empty, full - empty);
    }

    private Cell cell(Demand demand, String policy, int percent) throws Exception {
        var title = percent == 0 ? "without a bound" : policy + ", " + new Size(percent);
        return progress.step(title, () -> measured(demand, policy, percent, title));
    }

    private Cell measured(Demand demand, String policy, int percent, String title)
            throws Exception {
        long evicted = redis.evicted();
        long refused = redis.refused();
        var errors = new LongAdder();
        var replay = replay(title, trace, errors);
        return new Cell(
                policy,
                percent,
                new Size(percent).of(demand.neededBytes()),
                redis.memory() - demand.emptyBytes(),
                redis.entries(),
                redis.evicted() - evicted,
                redis.refused() - refused,
                errors.sum(),
                replay);
    }

    private ReplayResult replay(String title, Trace requests, LongAdder errors) throws Exception {
        progress.now("%s: %,d requests".formatted(title, requests.requests()));
        var before = subject.sql();
        var loop =
                new ClosedLoop(subject, readers, (status, answer) -> check(status, answer, errors));
        var tally = loop.run(new Feed(requests, NO_SEED));
        return ReplayResult.of(tally, readers, subject.sql().since(before).selects());
    }

    private void check(int status, Response response, LongAdder errors) {
        if (response.status() >= 500) {
            errors.increment();
        } else {
            subject.expect(status, response);
        }
    }
}
