package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request to one service, step by step.
///
/// @param request `GET /products/1`
/// @param status of the answer; 0 if there was none
/// @param cacheStatus as the service says it (RFC 9211); empty without a cache
/// @param millis until the answer had arrived
/// @param laterMillis after the answer, PostgreSQL had the write; null if it had it before
@Serdeable
record TraceReport(
        String strategy,
        String request,
        int status,
        String cacheStatus,
        double millis,
        List<Step> steps,
        @Nullable Double laterMillis) {

    /// One round trip of the service.
    ///
    /// @param server `redis` or `postgresql`
    /// @param what was asked: `GET`
    /// @param answer in a few words; empty if there is nothing to say
    /// @param detail the statement, or the script
    /// @param atMillis after the request was sent
    @Serdeable
    record Step(
            String server,
            String what,
            String answer,
            String detail,
            double atMillis,
            double millis) {}
}
