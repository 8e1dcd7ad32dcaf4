package cachinglab.benchmark.allocation;

import cachinglab.benchmark.http.Contestant;
import cachinglab.comparison.http.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A server under requests that are counted one by one, and what it allocates meanwhile.
record Server(Contestant contestant, Allocated allocated) implements AutoCloseable {

    private static final int CLIENTS = 8;

    /// @throws IllegalStateException if it does not answer with the product
    static Server of(Contestant contestant) throws Exception {
        try (var connection = Connection.to(contestant.port())) {
            var answer = connection.get(contestant.path());
            if (answer.status() != 200 || !answer.text().contains("\"id\":1")) {
                throw new IllegalStateException(contestant.name() + " answers " + answer);
            }
        }
        return new Server(contestant, Allocated.in(contestant.pid()));
    }

    /// Keeps it busy for so long.
    ///
    /// @return bytes a request
    double bytesPerRequest(Duration time) throws Exception {
        long before = allocated.bytes();
        long requests = ask(System.nanoTime() + time.toNanos());
        return (double) (allocated.bytes() - before) / requests;
    }

    @Override
    public void close() throws IOException {
        allocated.close();
    }

    private long ask(long end) throws Exception {
        List<Future<Long>> counts = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                counts.add(threads.submit(() -> askAlone(end)));
            }
        }
        long requests = 0;
        for (var count : counts) {
            requests += count.get();
        }
        return requests;
    }

    private long askAlone(long end) throws IOException {
        long requests = 0;
        try (var connection = Connection.to(contestant.port())) {
            do {
                int status = connection.get(contestant.path()).status();
                if (status != 200) {
                    throw new IllegalStateException(contestant.path() + " answers " + status);
                }
                requests++;
            } while (System.nanoTime() < end);
        }
        return requests;
    }
}
