package cachinglab.comparison.measure;

import io.micronaut.serde.annotation.Serdeable;

/// Everything measured of one service.
@Serdeable
public record Measurement(String strategy, Reads reads, BurstResult burst, ReplayResult replay) {}
