package cachinglab.cache;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/// Below which hit rate a busy cache is worth a warning, under `cache.hit-rate-floor.*`. A bad value
/// stops the start and is named.
///
/// @param rate over a minute, 0 to 1; 0 for no warning at all
/// @param leastLookups in a minute that make a cache busy: of few lookups, chance decides
@Context
@ConfigurationProperties("cache.hit-rate-floor")
public record HitRateFloorSettings(
        @Bindable(defaultValue = "0") double rate,
        @Bindable(defaultValue = "600") long leastLookups) {

    public HitRateFloorSettings {
        within("rate", rate, 0.0, 1.0);
        within("least-lookups", leastLookups, 1L, 1_000_000_000L);
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "cache.hit-rate-floor.%s must be from %s to %s, but is %s."
                            .formatted(name, least, most, value));
        }
    }
}
