package cachinglab.comparison.eviction;

import cachinglab.comparison.trace.Trace;
import io.micronaut.serde.annotation.Serdeable;

/// What is asked of the cache, and what it takes to keep all of it.
///
/// @param readers how many ask at once
/// @param repeatRate the share of requests that ask for something again: no cache that starts empty
///     can have a higher hit rate, whatever its size
/// @param emptyBytes what Redis takes when it holds nothing
/// @param neededBytes what it takes beyond that when it holds all products of the trace
@Serdeable
public record Demand(
        String trace,
        int requests,
        int products,
        int readers,
        double repeatRate,
        long emptyBytes,
        long neededBytes) {

    static Demand of(Trace trace, int readers, long emptyBytes, long neededBytes) {
        return new Demand(
                trace.title(),
                trace.requests(),
                trace.distinct(),
                readers,
                trace.repeats(),
                emptyBytes,
                neededBytes);
    }
}
