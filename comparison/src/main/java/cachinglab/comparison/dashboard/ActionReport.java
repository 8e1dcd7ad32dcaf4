package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What an action did, for the log.
///
/// @param lines what each service did
@Serdeable
record ActionReport(String sentence, List<Line> lines) {

    /// @param good whether this is as the strategy is meant to be
    @Serdeable
    record Line(String strategy, String text, boolean good) {}

    static ActionReport of(String sentence) {
        return new ActionReport(sentence, List.of());
    }
}
