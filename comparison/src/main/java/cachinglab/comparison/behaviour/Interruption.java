package cachinglab.comparison.behaviour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A server that all share is away for a while, and all strategies are at work meanwhile.
///
/// @param begin takes it away
/// @param end gives it back
record Interruption(Runnable begin, Runnable end, Duration length) {

    private static final Duration GOOD_TIMES = Duration.ofMillis(500);

    /// What clients have noticed.
    ///
    /// @param from when the server was away, by [System#nanoTime()]
    /// @param to when it was about to come back
    record Notice(Traffic traffic, long from, long to) {

        Tally reads() {
            return traffic.reads(from, to);
        }

        Tally writes() {
            return traffic.writes(from, to);
        }
    }

    /// Returns when all are well again.
    List<Notice> noticedBy(List<Contestant> contestants) throws Exception {
        var stocks = new ArrayList<Stock>();
        try {
            for (var contestant : contestants) {
                stocks.add(Stock.of(contestant, Traffic.PRODUCTS));
                contestant.awaitWell(Stock.path(0)); // also after the last interruption
                try (var connection = contestant.subject().connect()) {
                    stocks.getLast().warm(connection);
                }
            }
            return happen(contestants.stream().map(Traffic::new).toList());
        } finally {
            for (var stock : stocks) {
                stock.close();
            }
        }
    }

    private List<Notice> happen(List<Traffic> traffic) throws Exception {
        try (var clients = new Clients()) {
            traffic.forEach(one -> one.join(clients));
            Thread.sleep(GOOD_TIMES);
            try {
                begin.run();
                var from = System.nanoTime();
                traffic.forEach(one -> one.join(clients));
                Thread.sleep(length);
                var to = System.nanoTime();
                end.run();
                Clients.each(traffic.stream().map(Interruption::recovery).toList());
                clients.dismiss();
                return traffic.stream().map(one -> new Notice(one, from, to)).toList();
            } finally {
                end.run();
            }
        }
    }

    private static Callable<@Nullable Void> recovery(Traffic traffic) {
        return () -> {
            traffic.contestant().awaitWell(Stock.path(0));
            return null;
        };
    }
}
