package cachinglab.cache;

/// A value out of a [LoadingCache].
///
/// @param hit whether it was there already; else it was loaded for this call
public record Loaded<V>(V value, boolean hit) {}
