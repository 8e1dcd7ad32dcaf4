package cachinglab.comparison.behaviour;

import static cachinglab.comparison.behaviour.Contestant.version;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Clients of one strategy who go on with their work whatever happens: some read products that are
/// in the cache and that nobody writes, the others replace one product each, and read it again.
final class Traffic {

    static final int PRODUCTS = 12;
    private static final int READ = 10;
    private static final Duration PACE = Duration.ofMillis(20);
    private static final int UNANSWERED = 0;

    private final Contestant contestant;
    private final Queue<Request> reads = new ConcurrentLinkedQueue<>();
    private final Queue<Request> writes = new ConcurrentLinkedQueue<>();
    private final Queue<String> older = new ConcurrentLinkedQueue<>();
    private int writers;

    /// @param status of the answer, or 0 if there was none
    /// @param cacheStatus as it says, or empty
    record Request(long sent, long answered, int status, String cacheStatus) {}

    @FunctionalInterface
    private interface Exchange {
        Response over(Connection connection) throws IOException;
    }

    Traffic(Contestant contestant) {
        this.contestant = contestant;
    }

    Contestant contestant() {
        return contestant;
    }

    /// One more of either kind.
    void join(Clients clients) {
        var path = Stock.path(READ + writers++);
        clients.open(this::read);
        clients.open(() -> write(path));
    }

    /// Of what is never written.
    Tally reads(long from, long to) {
        return Tally.of(reads, from, to);
    }

    Tally writes(long from, long to) {
        return Tally.of(writes, from, to);
    }

    /// Answers that were older than a write acknowledged before.
    Queue<String> older() {
        return older;
    }

    private void read() throws InterruptedException {
        for (int i = 0; i < READ; i++) {
            var path = Stock.path(i);
            exchange(reads, connection -> connection.get(path));
            Thread.sleep(PACE);
        }
    }

    private void write(String path) throws InterruptedException {
        var product = Contestant.product("Whatever happens");
        var answer = exchange(writes, connection -> connection.put(path, product));
        if (answer != null && answer.status() == 200) {
            compare(path, version(answer));
        }
        Thread.sleep(PACE);
    }

    private void compare(String path, long written) {
        try (var connection = connect()) {
            var read = connection.get(path);
            if (isPromised(read) && version(read) < written) {
                older.add("version %d was acknowledged, then: %s".formatted(written, read.text()));
            }
        } catch (IOException unanswered) {
            // There is nothing to compare with.
        }
    }

    /// While Redis is out, write-behind shows what PostgreSQL has: it says so, and promises no more.
    private boolean isPromised(Response read) {
        return read.status() == 200
                && !(contestant.writesBehind()
                        && read.header("cache-status").contains("fwd=bypass"));
    }

    private @Nullable Response exchange(Queue<Request> requests, Exchange exchange) {
        Response answer = null;
        var sent = System.nanoTime();
        try (var connection = connect()) {
            sent = System.nanoTime();
            answer = exchange.over(connection);
        } catch (IOException unanswered) {
            // It counts as such.
        }
        requests.add(request(sent, answer));
        return answer;
    }

    private static Request request(long sent, @Nullable Response answer) {
        var now = System.nanoTime();
        return answer == null
                ? new Request(sent, now, UNANSWERED, "")
                : new Request(sent, now, answer.status(), answer.header("cache-status"));
    }

    private Connection connect() throws IOException {
        return Connection.to(contestant.subject().port());
    }
}
