package cachinglab.comparison.measure;

import cachinglab.comparison.http.Response;
import cachinglab.comparison.trace.Trace;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;

/// The requests of a trace in their order, over some connections of which each waits for its answer
/// before it takes the next request.
public final class Replay {

    private static final int WARM_UP = 5_000;

    private final Subject subject;
    private final int clients;
    private final IntConsumer progress;
    private final Consumer<Response> check;

    /// @param progress is told now and then how many requests have been sent
    public Replay(Subject subject, int clients, IntConsumer progress) {
        this(subject, clients, progress, response -> subject.expect(200, response));
    }

    /// @param check is given every answer, and ends the replay if it throws
    public Replay(Subject subject, int clients, IntConsumer progress, Consumer<Response> check) {
        this.subject = subject;
        this.clients = clients;
        this.progress = progress;
        this.check = check;
    }

    /// Adds the products the trace asks for, lets the service warm up, empties its cache, and then
    /// measures.
    public ReplayResult run(Trace trace) throws Exception {
        subject.rows().add(trace.distinct());
        new Round(trace.first(WARM_UP)).run();
        subject.emptyCache();
        var result = measure(trace);
        subject.rows().removeAdded();
        subject.emptyCache();
        return result;
    }

    /// Only measures: the products are there, and the cache is as it is to be at the start.
    public ReplayResult measure(Trace trace) throws Exception {
        var before = subject.sql();
        var round = new Round(trace);
        var nanoseconds = round.run();
        return round.result(nanoseconds, subject.sql().since(before));
    }

    private final class Round {

        private final Trace trace;
        private final AtomicInteger next = new AtomicInteger();
        private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
        private final ConcurrentHistogram latencies = new ConcurrentHistogram(3);

        Round(Trace trace) {
            this.trace = trace;
            for (var outcome : Outcome.values()) {
                outcomes.put(outcome, new LongAdder());
            }
        }

        long run() throws Exception {
            var begin = System.nanoTime();
            Clients.run(clients, this::ask);
            return System.nanoTime() - begin;
        }

        private Void ask() throws IOException {
            try (var connection = subject.connect()) {
                for (int i = next.getAndIncrement();
                        i < trace.requests();
                        i = next.getAndIncrement()) {
                    var begin = System.nanoTime();
                    var response = connection.get("/products/" + (Rows.FIRST_ID + trace.thing(i)));
                    latencies.recordValue(System.nanoTime() - begin);
                    check.accept(response);
                    count(Outcome.of(response)).increment();
                    if (i % 1_000 == 0) {
                        progress.accept(i);
                    }
                }
            }
            return null;
        }

        private LongAdder count(Outcome outcome) {
            return Objects.requireNonNull(outcomes.get(outcome));
        }

        ReplayResult result(long nanoseconds, SqlCount sql) {
            var misses = count(Outcome.MISS).sum();
            return new ReplayResult(
                    trace.requests(),
                    clients,
                    count(Outcome.HIT).sum(),
                    count(Outcome.COLLAPSED).sum(),
                    misses,
                    1 - (double) misses / trace.requests(),
                    sql.selects(),
                    Rate.perSecond(trace.requests(), nanoseconds),
                    Latency.of(latencies));
        }
    }
}
