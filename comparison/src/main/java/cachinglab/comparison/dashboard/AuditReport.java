package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the cache of one service agrees with its table.
///
/// @param sampled entities looked at
/// @param cached of these
/// @param pending of these, as writes that PostgreSQL is still to get
/// @param agreement of those cached and not pending, 0 to 1; null if there are none
@Serdeable
record AuditReport(
        String strategy,
        int sampled,
        int cached,
        int agree,
        int pending,
        @Nullable Double agreement,
        List<Disagreement> disagreements) {

    /// @param ageMillis since the row was changed
    @Serdeable
    record Disagreement(
            long id, @Nullable Long cachedVersion, @Nullable Long rowVersion, long ageMillis) {}
}
