package cachinglab.comparison.behaviour;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Replacements of products that are in the cache, from a few clients of which each waits for its
/// answer before it sends the next.
record WriteLoad(Contestant contestant, Stock stock) {

    static final int PRODUCTS = 100;
    private static final int CLIENTS = 4;

    /// Returns when the last is acknowledged; with how long each took.
    Times run(int writes) throws Exception {
        var times = new Times();
        var next = new AtomicInteger();
        Callable<Void> client =
                () -> {
                    try (var connection = contestant.subject().connect()) {
                        for (int i = next.getAndIncrement();
                                i < writes;
                                i = next.getAndIncrement()) {
                            var path = Stock.path(i % stock.products());
                            var name = "Write " + i;
                            times.time(() -> contestant.replace(connection, path, name));
                        }
                    }
                    return null;
                };
        Clients.each(Stream.generate(() -> client).limit(CLIENTS).toList());
        return times;
    }
}
