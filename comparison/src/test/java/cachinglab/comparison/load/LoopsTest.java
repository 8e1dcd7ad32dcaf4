package cachinglab.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.comparison.LabException;
import cachinglab.comparison.workload.Operation;
import cachinglab.comparison.workload.Operation.Kind;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LoopsTest {

    private static final int STALL_MILLIS = 300;
    private static final int REQUESTS = 100;

    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void latencyCountsFromWhenARequestWasDueAlsoIfItCouldNotBeSent() throws Exception {
        try (var service = new FakeService(this::stallOnce)) {
            var loop = new OpenLoop(service.subject(), 1, 1_000);

            var latencies = loop.run(reads(REQUESTS), Duration.ofMillis(REQUESTS)).latencies();

            // The last was due after 100 ms, and could be sent after the stall of 300.
            assertThat(latencies.getTotalCount()).isEqualTo(REQUESTS);
            assertThat(millis(latencies, 0)).isGreaterThanOrEqualTo(STALL_MILLIS - REQUESTS);
        }
    }

    @Test
    void itsNaiveTwinHidesWhatTheStallDidToAllButOne() throws Exception {
        try (var service = new FakeService(this::stallOnce)) {
            var latencies = new ClosedLoop(service.subject(), 1).run(reads(REQUESTS)).latencies();

            assertThat(latencies.getTotalCount()).isEqualTo(REQUESTS);
            assertThat(millis(latencies, 100)).isGreaterThanOrEqualTo(STALL_MILLIS);
            assertThat(millis(latencies, 50)).isLessThan(STALL_MILLIS - REQUESTS);
        }
    }

    @Test
    void noRequestOfTheOpenLoopIsSentBeforeItIsDue() throws Exception {
        var sent = new CopyOnWriteArrayList<Long>();
        try (var service =
                new FakeService(exchange -> {
                    sent.add(System.nanoTime());
                    FakeService.answer(exchange, 200, "");
                })) {
            long begin = System.nanoTime();

            new OpenLoop(service.subject(), 4, 200).run(reads(1_000), Duration.ofMillis(500));

            assertThat(sent).hasSize(100);
            var sorted = sent.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                assertThat(sorted.get(i) - begin).isGreaterThanOrEqualTo(i * 5_000_000L);
            }
        }
    }

    @Test
    void operationsAreSentInTheirOrder() throws Exception {
        var paths = new CopyOnWriteArrayList<String>();
        var list = List.of(read(3), new Operation(Kind.UPDATE, 3), read(1), read(2));
        try (var service =
                new FakeService(exchange -> {
                    paths.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    FakeService.answer(exchange, 200, "");
                })) {
            new ClosedLoop(service.subject(), 1).run(new Feed(new Listed(list), 1));

            assertThat(paths)
                    .containsExactly(
                            "GET /products/1000000003",
                            "PUT /products/1000000003",
                            "GET /products/1000000001",
                            "GET /products/1000000002");
        }
    }

    @Test
    void aReadOfARecordStillBeingInsertedWaitsForItsId() throws Exception {
        var otherRead = new CountDownLatch(1);
        var paths = new CopyOnWriteArrayList<String>();
        var feed = new Feed(Listed.of(new Operation(Kind.INSERT, 7), read(7), read(1)), 1);
        try (var service =
                new FakeService(exchange -> {
                    var path = exchange.getRequestURI().getPath();
                    if (path.equals("/products")) {
                        await(otherRead); // a slow insert: others read meanwhile
                        exchange.getResponseHeaders().set("Location", "/products/42");
                        FakeService.answer(exchange, 201, "");
                    } else {
                        paths.add(path);
                        otherRead.countDown();
                        FakeService.answer(exchange, 200, "");
                    }
                })) {
            new ClosedLoop(service.subject(), 3).run(feed);

            assertThat(paths).containsExactly("/products/1000000001", "/products/42");
        }
    }

    @Test
    void aWrongAnswerEndsItAlsoForThoseWhoWait() throws Exception {
        var feed = new Feed(Listed.of(new Operation(Kind.INSERT, 7), read(7), read(7)), 1);
        try (var service =
                new FakeService(exchange -> FakeService.answer(exchange, 409, "a conflict"))) {
            assertThatThrownBy(() -> new ClosedLoop(service.subject(), 3).run(feed))
                    .isInstanceOf(LabException.class)
                    .hasMessage("fake answers with status 409 instead of 201: a conflict");
        }
    }

    @Test
    void aClosedLoopEndsWithItsTime() throws Exception {
        try (var service = new FakeService(exchange -> FakeService.answer(exchange, 200, ""))) {
            var tally =
                    new ClosedLoop(service.subject(), 2)
                            .run(reads(Integer.MAX_VALUE), Duration.ofMillis(200));

            assertThat(tally.took()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
            assertThat(tally.counts().requests()).isPositive();
        }
    }

    private void stallOnce(HttpExchange exchange) throws IOException {
        if (requests.getAndIncrement() == 0) {
            await(new CountDownLatch(1)); // never counted down: 300 ms
        }
        FakeService.answer(exchange, 200, "");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(STALL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Operation read(int record) {
        return new Operation(Kind.READ, record);
    }

    private static Feed reads(int count) {
        var few = Stream.generate(() -> read(1)).limit(Math.min(count, 100_000)).toList();
        return new Feed(new Listed(few), 1);
    }

    private static double millis(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
