package cachinglab.cache.redis;

import org.jspecify.annotations.Nullable;

/// What is stored under one key.
///
/// @param version of the value, 0 if it has none
/// @param expires when Redis removes it, in milliseconds since 1970; 0 if it does not
/// @param tag the state its tag was in when the value was loaded; null if it has no tag
record Entry<V>(long version, long expires, @Nullable String tag, V value) {}
