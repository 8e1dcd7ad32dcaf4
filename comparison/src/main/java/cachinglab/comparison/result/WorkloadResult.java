package cachinglab.comparison.result;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// One workload, done by every strategy.
///
/// @param name as on the command line: `a`
/// @param title `YCSB A: half reads, half updates`
/// @param description the mix and the choice of records, in a sentence
/// @param operationsHash SHA-256 of the operations in their order, in hexadecimal: two runs with the
///     same one have done the same
/// @param hashedOperations how many of the first operations it covers
@Serdeable
public record WorkloadResult(
        String name,
        String title,
        String description,
        String operationsHash,
        int hashedOperations,
        List<StrategyResult> strategies) {}
