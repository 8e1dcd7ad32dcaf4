package cachinglab.comparison.outage;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import cachinglab.backing.BackingServices;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Instance;
import cachinglab.comparison.shop.Crowd;
import cachinglab.comparison.shop.Http;
import cachinglab.comparison.shop.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One strategy before, during and after: its clients, and a product of which they know nothing.
final class Witness implements AutoCloseable {

    private static final String PRODUCT = "/products/1";
    private static final String REPLACEMENT =
            """
            {"name": "Laptop Pro", "price": 1299.99, "category": "Electronics"}\
            """;

    /// Of a client, so that what takes too long is seen, and how long it takes.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Instance instance;
    private final Stopwatch requests = new Stopwatch();
    private final Http http = new Http(PATIENCE, requests);
    private final Crowd crowd;
    private @Nullable Footprint first;
    private @Nullable Response read;
    private @Nullable Response write;
    private @Nullable Duration hitsBack;

    Witness(Instance instance, long seed) {
        this.instance = instance;
        var trial = new Trial(instance.strategy(), List.of(instance), "outage");
        this.crowd = new Crowd(trial, http, new SplittableRandom(seed));
    }

    void open() throws IOException, InterruptedException {
        crowd.stock();
        awaitHit();
        crowd.open();
    }

    void weigh() throws IOException {
        first = Footprint.of(instance.pid());
    }

    void ask() throws IOException {
        try (var connection = Connection.to(instance.port())) {
            read = connection.get(PRODUCT);
            write = connection.put(PRODUCT, REPLACEMENT);
        }
    }

    /// Writes that were not refused have taken the entry away: the first read brings it back.
    Void awaitHits(long resumed) throws IOException {
        awaitHit();
        hitsBack = Duration.ofNanos(System.nanoTime() - resumed);
        return null;
    }

    /// Ends the work of the clients.
    @Override
    public void close() {
        crowd.close();
    }

    /// After [#close()].
    Outcome outcome(BackingServices servers, Timeline times) throws Exception {
        var last = Footprint.of(instance.pid());
        var verdict = crowd.verdict(servers);
        http.close();
        return new Outcome(
                verdict,
                requests,
                requests.percentile(50, times.measured(), times.suspended()),
                requests.percentile(99, times.measured(), times.suspended()),
                requests.percentile(90, times.open(), times.resumed()),
                requests.percentile(99, times.open(), times.resumed()),
                requireNonNull(read),
                requireNonNull(write),
                requireNonNull(hitsBack),
                requireNonNull(first),
                last);
    }

    private void awaitHit() throws IOException {
        try (var connection = Connection.to(instance.port())) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> connection.get(PRODUCT).header("cache-status").contains("; hit"));
        }
    }
}
