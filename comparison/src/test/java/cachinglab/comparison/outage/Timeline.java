package cachinglab.comparison.outage;

/// When what happened to Redis, by [System#nanoTime()].
///
/// @param measured from when on answers count as those of good times
/// @param suspended from when on it answered nothing
/// @param open from when on the breaker must have been open
/// @param resumed from when on it answered again
record Timeline(long measured, long suspended, long open, long resumed) {}
