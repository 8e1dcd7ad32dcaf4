package cachinglab.cache.redis;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/// The near cache, under `cache.near.*`: each cache of single things has one.
///
/// @param enabled off unless it is said
/// @param entries at most, in each
/// @param bytes at most, in each: of the entries as they are in Redis, and their keys
@Context
@ConfigurationProperties("cache.near")
public record NearSettings(
        @Bindable(defaultValue = "false") boolean enabled,
        @Bindable(defaultValue = "10000") int entries,
        @Bindable(defaultValue = "67108864") long bytes) {

    public NearSettings {
        if (entries < 1 || bytes < entries) {
            throw new IllegalArgumentException(
                    "cache.near.entries must be at least 1, and cache.near.bytes as many at least, but they are %d and %d."
                            .formatted(entries, bytes));
        }
    }
}
