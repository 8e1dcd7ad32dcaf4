package cachinglab.comparison.result;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What every service was asked to do.
///
/// @param strategies the contestants, as people write them: `cache-aside`
/// @param records products there are before a workload begins
/// @param seed the same one issues the same operations in the same order
/// @param threads clients that work at once
/// @param rounds how often each strategy had its turn in each workload, interleaved
/// @param roundSeconds how long one turn takes, of each loop
/// @param warmUpSeconds how long a strategy works before its turns are measured
@Serdeable
public record Plan(
        List<String> strategies,
        int records,
        long seed,
        int threads,
        int rounds,
        double roundSeconds,
        double warmUpSeconds) {}
