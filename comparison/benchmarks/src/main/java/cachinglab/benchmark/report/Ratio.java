package cachinglab.benchmark.report;

import cachinglab.comparison.result.Spread;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A figure that has a target, or is told beside those that have.
///
/// @param target what the median is to be; none if it is only told
/// @param atLeast whether it is to be at least that; else at most
@Serdeable
public record Ratio(String title, Spread value, @Nullable Double target, boolean atLeast) {

    public boolean met() {
        return target == null || (atLeast ? value.median() >= target : value.median() <= target);
    }
}
