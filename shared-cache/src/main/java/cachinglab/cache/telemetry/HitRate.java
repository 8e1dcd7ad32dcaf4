package cachinglab.cache.telemetry;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/// How many lookups there were, and how many of them needed no load of their own.
///
/// @param hitRate the part that needed none, 0 to 1; 0 if there were no lookups
@Serdeable
public record HitRate(long lookups, double hitRate) {

    static HitRate of(long served, long lookups) {
        return new HitRate(lookups, lookups == 0 ? 0 : (double) served / lookups);
    }

    /// For people: `0.21 of 3000 lookups`.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f of %d lookups", hitRate, lookups);
    }
}
