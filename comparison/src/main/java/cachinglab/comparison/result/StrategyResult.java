package cachinglab.comparison.result;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// How one strategy did in one workload. A read-modify-write is one request here, as in YCSB, though
/// it takes two.
///
/// @param throughput requests per second of the closed loop, in which every client sends its next
///     request when its last is answered: the most the service can do
/// @param reads requests that read, of all rounds of the closed loop
/// @param hits of these, those answered from the cache
/// @param collapsed of these, those that waited for the query of another request
/// @param statements SQL statements of any kind, of all rounds of the closed loop, until its last
///     write was in PostgreSQL
/// @param requests requests of all rounds of the closed loop
/// @param offeredPerSecond requests per second of the open loop, which sends by the clock whether or
///     not earlier ones are answered
/// @param latency of the open loop, from when a request was due: no coordinated omission
/// @param overTime the closed loop, second by second, from an empty cache: the warm-up, then its
///     rounds one after the other; of a trace, its rounds, each from an empty cache
@Serdeable
public record StrategyResult(
        String strategy,
        Spread throughput,
        long requests,
        long reads,
        long hits,
        long collapsed,
        long statements,
        double offeredPerSecond,
        List<Percentile> latency,
        List<Second> overTime) {

    /// The share of reads without a query of their own, between 0 and 1; 0 if there were no reads.
    public double hitRate() {
        return reads == 0 ? 0 : (double) (hits + collapsed) / reads;
    }

    public double statementsPerRequest() {
        return requests == 0 ? 0 : (double) statements / requests;
    }
}
