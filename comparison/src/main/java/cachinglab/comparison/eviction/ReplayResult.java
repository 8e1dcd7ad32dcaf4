package cachinglab.comparison.eviction;

import cachinglab.comparison.load.Tally;
import io.micronaut.serde.annotation.Serdeable;

/// How the replay of a trace went; hits, collapsed and misses add up to the requests.
///
/// @param collapsed requests that waited for the query of another one for the same thing
/// @param misses requests that needed a query of their own
/// @param hitRate the share of requests that did not, between 0 and 1
@Serdeable
public record ReplayResult(
        int requests,
        int clients,
        long hits,
        long collapsed,
        long misses,
        double hitRate,
        long selects,
        double requestsPerSecond,
        Latency latency) {

    static ReplayResult of(Tally tally, int clients, long selects) {
        var counts = tally.counts();
        return new ReplayResult(
                (int) counts.requests(),
                clients,
                counts.hits(),
                counts.collapsed(),
                counts.misses(),
                1 - (double) counts.misses() / counts.requests(),
                selects,
                Math.round(tally.perSecond() * 10) / 10.0,
                Latency.of(tally.latencies()));
    }
}
