package cachinglab.comparison.result;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What one strategy did in one scenario.
///
/// @param strategy `cache-aside`
/// @param text the answer as the table shows it, with its unit: `1 SQL, 1.9 ms`
/// @param verdict whether it is as promised
/// @param why a sentence: what in the strategy makes it so
/// @param observed what was seen, a line each: the evidence that the cell links to
@Serdeable
public record Cell(
        String strategy, String text, Verdict verdict, String why, List<String> observed) {

    /// Whether what was seen is what the strategy promises.
    @Serdeable
    public enum Verdict {
        /// A promise, kept.
        KEPT,
        /// A promise, broken: a bug, or a limit of the set-up.
        BROKEN,
        /// A figure without a promise.
        MEASURED
    }
}
