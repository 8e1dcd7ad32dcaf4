package cachinglab.comparison.eviction;

import io.micronaut.serde.annotation.Serdeable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One replay with one policy and one bound, and what Redis made of it.
///
/// @param policy `none` without a bound
/// @param sizePercent the bound, as a share of what all products need; 0 without a bound
/// @param boundBytes the same in bytes; 0 without a bound
/// @param memoryBytes what Redis held in the end, beyond what it takes when it is empty
/// @param entries keys in Redis in the end
/// @param evicted keys that Redis removed because it was full
/// @param refused commands that Redis did not execute because it was full
/// @param errors requests answered with a status of 500 or more; the replay counts them as misses
@Serdeable
public record Cell(
        String policy,
        int sizePercent,
        long boundBytes,
        long memoryBytes,
        long entries,
        long evicted,
        long refused,
        long errors,
        ReplayResult replay) {

    static final String COLUMNS =
            "policy,size_percent,bound_bytes,memory_bytes,entries,evicted,refused,errors,"
                    + "requests,hits,collapsed,misses,hit_rate,requests_per_second";

    /// As a line of comma-separated values.
    String line() {
        return Stream.<Object>of(
                        policy,
                        sizePercent,
                        boundBytes,
                        memoryBytes,
                        entries,
                        evicted,
                        refused,
                        errors,
                        replay.requests(),
                        replay.hits(),
                        replay.collapsed(),
                        replay.misses(),
                        replay.hitRate(),
                        replay.requestsPerSecond())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
