package cachinglab.cache.redis;

import java.util.Set;

/// Some of the keys in Redis, whosever they are.
///
/// @param all how many there are in all; may be less than those seen, if some went meanwhile
/// @param isComplete whether these are all
public record KeySample(Set<String> keys, long all, boolean isComplete) {

    /// Of how many keys in Redis some of these tell.
    public long extrapolate(long some) {
        return isComplete || keys.size() >= all
                ? some
                : Math.round((double) some * all / Math.max(1, keys.size()));
    }
}
