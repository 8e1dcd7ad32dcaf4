package cachinglab.benchmark.report;

import cachinglab.comparison.result.Spread;
import io.micronaut.serde.annotation.Serdeable;

/// What one contestant did.
///
/// @param group what is compared within itself, a group of bars: `8 threads`
/// @param unit `hits/s`
@Serdeable
public record Figure(String group, String contestant, Spread value, String unit) {}
