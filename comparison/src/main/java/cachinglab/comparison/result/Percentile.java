package cachinglab.comparison.result;

import io.micronaut.serde.annotation.Serdeable;

/// So many percent of the requests took at most so many milliseconds.
@Serdeable
public record Percentile(double percentile, double millis) {}
