package cachinglab.comparison.result;

import io.micronaut.serde.annotation.Serdeable;

/// One second of a run.
///
/// @param second its number, from 0
/// @param hitRate the share of its reads without a query of their own, between 0 and 1
@Serdeable
public record Second(int second, long requests, double hitRate) {}
