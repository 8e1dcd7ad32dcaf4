package cachinglab.cache;

import java.util.function.Supplier;

/// What to do with an entry past its time, or nearly so; RFC 5861 has the two ways. Within its
/// [Expiry#staleWhileRevalidate()] it is served at once, and loaded again in the background, by one
/// reader of all instances. Within its [Expiry#staleIfError()] it is loaded now, and served only if
/// that fails.
public interface Refresh<V> {

    /// The value, and whether it is the one that was there.
    Loaded<V> by(Supplier<V> load);
}
