package cachinglab.cache.redis;

import org.jspecify.annotations.Nullable;

/// What lay under a key.
///
/// @param entry null if there was none, or none that counts
/// @param seen the bytes that were there, to tell them from later ones; empty if there were none
/// @param tag the state of the cache's tag at that moment; null if it has none
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
record Reading<V>(@Nullable Entry<V> entry, byte[] seen, @Nullable String tag) {

    static final byte[] NOTHING = {};

    /// Whether a writer is about to commit what this would have to show.
    boolean isBeingWritten() {
        return Tag.isDeclared(tag);
    }

    static <V> Reading<V> nothing(@Nullable String tag) {
        return new Reading<>(null, NOTHING, tag);
    }
}
