package cachinglab.comparison.dashboard;

import io.micronaut.serde.annotation.Serdeable;

/// @param rate requests per second wanted for each service
/// @param sent since it was switched on
/// @param failed of these: no answer, or one of 500 and above
@Serdeable
record LoadView(boolean on, int rate, long sent, long failed) {}
