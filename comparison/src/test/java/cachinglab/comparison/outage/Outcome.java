package cachinglab.comparison.outage;

import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.shop.Verdict;
import java.time.Duration;

/// How one strategy came through.
///
/// @param median in milliseconds, while all was well
/// @param before the 99th percentile then
/// @param most the 90th while Redis was out and the breaker open
/// @param open the 99th then
/// @param read of a product that was in the cache, while Redis was out
/// @param write of that product, while Redis was out
/// @param hitsBack from the moment Redis went on to the first hit
/// @param first what the process took while all was well
/// @param last what it took in the end
record Outcome(
        Verdict verdict,
        Stopwatch requests,
        double median,
        double before,
        double most,
        double open,
        Response read,
        Response write,
        Duration hitsBack,
        Footprint first,
        Footprint last) {

    private static final String ROW = "%-14s %8s %7s %10s %9s %9s %7s %9s %9s %11s %15s%n";

    static String heading() {
        return ROW.formatted(
                "",
                "requests",
                "p50 ms",
                "p99 before",
                "p99 open",
                "longest",
                "> 1 s",
                "refused",
                "hits back",
                "threads",
                "RSS MB");
    }

    Strategy strategy() {
        return verdict.trial().strategy;
    }

    String row() {
        return ROW.formatted(
                this,
                requests.count(),
                "%.1f".formatted(median),
                "%.1f".formatted(before),
                "%.1f".formatted(open),
                "%.0f".formatted(requests.longest()),
                requests.longerThan(Duration.ofSeconds(1)),
                verdict.trial().refused.sum(),
                "%.2f s".formatted(hitsBack.toMillis() / 1e3),
                first.threads() + " -> " + last.threads(),
                first.kilobytes() / 1024 + " -> " + last.kilobytes() / 1024);
    }

    @Override
    public String toString() {
        return strategy().title();
    }
}
