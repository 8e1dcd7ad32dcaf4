package cachinglab.cache.events;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What one instance tells the others, as JSON.
///
/// @param from the instance that tells it
/// @param cache null if anything may be outdated
/// @param key null then, too
@Serdeable
record Message(String from, @Nullable String cache, @Nullable String key) {

    static Message everything(String from) {
        return new Message(from, null, null);
    }
}
