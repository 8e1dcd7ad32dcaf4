package cachinglab.comparison.report;

import cachinglab.comparison.trace.Trace;
import io.micronaut.serde.annotation.Serdeable;

/// What every service was asked to do.
///
/// @param repeatRate the share of the trace's requests that ask for something again: the hit rate
///     of a cache that never evicts, between 0 and 1
@Serdeable
public record Workload(
        int writes,
        int writers,
        String trace,
        int requests,
        int products,
        int readers,
        double repeatRate) {

    public static Workload of(int writes, int writers, Trace trace, int readers) {
        return new Workload(
                writes,
                writers,
                trace.title(),
                trace.requests(),
                trace.distinct(),
                readers,
                trace.repeats());
    }
}
