package cachinglab.cache.redis;

import org.jspecify.annotations.Nullable;

/// What is stored under one key.
///
/// @param version of the value, 0 if it has none
/// @param expires when it is no longer the truth, in milliseconds since 1970; 0 if that has no end.
///     Redis removes it then, unless it is kept for longer
/// @param loadMillis how long it took to load; 0 if nobody wants to know
/// @param tag the state its tag was in when the value was loaded; null if it has no tag
record Entry<V>(long version, long expires, long loadMillis, @Nullable String tag, V value) {}
