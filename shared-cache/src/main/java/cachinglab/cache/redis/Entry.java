package cachinglab.cache.redis;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What is stored under one key, as JSON: readable with `redis-cli GET`. Scripts rely on version
/// and expires coming first, in this order.
///
/// @param version of the value, 0 if it has none
/// @param expires when Redis removes it, in milliseconds since 1970; 0 if it does not
/// @param tag the state its tag was in when the value was loaded; null if it has no tag
/// @param value an empty Optional, null in JSON, if there is no such thing
@Serdeable
record Entry<V>(
        long version,
        long expires,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String tag,
        @JsonInclude(JsonInclude.Include.ALWAYS) V value) {}
