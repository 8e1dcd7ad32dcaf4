package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// How a service is doing. What is not known, as before there are two samples, is null.
///
/// @param answers whether it does
/// @param requestsPerSecond in the last second, whoever asked, for products and users
/// @param p50Millis half of those of the last ten seconds took at most so long, in the service
/// @param hitRate lookups of the last second that needed no load of their own, 0 to 1; null if there
///     were none
/// @param backlog writes accepted and not in PostgreSQL yet, in write-behind
/// @param oldestPendingMillis how long the oldest of them has waited
@Serdeable
record ServiceView(
        String strategy,
        int port,
        boolean answers,
        boolean breakerOpen,
        @Nullable Double requestsPerSecond,
        @Nullable Double p50Millis,
        @Nullable Double p99Millis,
        @Nullable Double hitRate,
        @Nullable Double sqlPerSecond,
        @Nullable Double redisPerSecond,
        @Nullable Long backlog,
        @Nullable Long oldestPendingMillis) {

    static ServiceView silent(Target target) {
        return new ServiceView(
                target.title(),
                target.port(),
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
