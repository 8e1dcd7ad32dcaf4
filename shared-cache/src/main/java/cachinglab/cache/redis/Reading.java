package cachinglab.cache.redis;

import cachinglab.cache.redis.Freshness.Age;
import org.jspecify.annotations.Nullable;

/// What lay under a key.
///
/// @param found null if there was no entry, or none that counts
/// @param age what it is good for
/// @param seen the bytes that were there, to tell them from later ones; empty if there were none
/// @param tag the state of the cache's tag at that moment; null if it has none
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
record Reading<V>(@Nullable Entry<V> found, Age age, byte[] seen, @Nullable String tag) {

    static final byte[] NOTHING = {};

    static <V> Reading<V> nothing(@Nullable String tag) {
        return useless(NOTHING, tag);
    }

    static <V> Reading<V> useless(byte[] seen, @Nullable String tag) {
        return new Reading<>(null, Age.ENDED, seen, tag);
    }

    /// The entry to be served, or null.
    @Nullable Entry<V> entry() {
        return age == Age.FRESH || age == Age.DUE ? found : null;
    }

    /// Whether what is served should be loaded again.
    boolean isDue() {
        return age == Age.DUE;
    }

    /// The entry to be served if it cannot be loaded again, or null.
    @Nullable Entry<V> stale() {
        return age == Age.STALE ? found : null;
    }

    /// Whether a writer is about to commit what this would have to show.
    boolean isBeingWritten() {
        return Tag.isDeclared(tag);
    }
}
