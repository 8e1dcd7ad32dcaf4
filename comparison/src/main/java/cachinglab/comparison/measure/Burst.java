package cachinglab.comparison.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;

/// Many new products within a short time, from a few clients of which each waits for its answer
/// before it sends the next.
public final class Burst {

    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(60);
    private static final Duration DRAIN_POLL = Duration.ofMillis(10);

    private final Subject subject;
    private final int writes;
    private final int clients;
    // Nobody else's products are in it.
    private final String category = "Burst " + UUID.randomUUID();
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentHistogram latencies = new ConcurrentHistogram(3);

    public Burst(Subject subject, int writes, int clients) {
        this.subject = subject;
        this.writes = writes;
        this.clients = clients;
    }

    public BurstResult run() throws Exception {
        var before = subject.sql();
        var begin = System.nanoTime();
        Clients.run(clients, this::write);
        var acknowledged = System.nanoTime();
        var rowsAtEnd = subject.rows().inCategory(category);
        var rowsDrained = drained();
        var drainMillis = (System.nanoTime() - acknowledged) / 1_000_000;
        var result =
                new BurstResult(
                        writes,
                        clients,
                        Rate.perSecond(writes, acknowledged - begin),
                        Latency.of(latencies),
                        rowsAtEnd,
                        rowsDrained,
                        drainMillis,
                        subject.sql().since(before).byType());
        subject.rows().removeCategory(category);
        subject.emptyCache();
        return result;
    }

    private Void write() throws IOException {
        try (var connection = subject.connect()) {
            for (int i = next.getAndIncrement(); i < writes; i = next.getAndIncrement()) {
                var product =
                        """
                        {"name": "Product %d", "price": 9.99, "category": "%s"}\
                        """
                                .formatted(i, category);
                var begin = System.nanoTime();
                var response = connection.post("/products", product);
                latencies.recordValue(System.nanoTime() - begin);
                subject.expect(201, response);
            }
        }
        return null;
    }

    /// Waits until every write is a row.
    private long drained() throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + DRAIN_LIMIT.toNanos();
        var rows = subject.rows().inCategory(category);
        while (rows < writes && System.nanoTime() < deadline) {
            Thread.sleep(DRAIN_POLL);
            rows = subject.rows().inCategory(category);
        }
        return rows;
    }
}
