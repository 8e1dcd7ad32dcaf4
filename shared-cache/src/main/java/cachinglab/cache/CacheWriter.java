package cachinglab.cache;

/// Where a cache writes to; the CacheWriter of JSR-107, but that it returns what is stored now,
/// since the system of record has the last word on that.
///
/// @param <W> a write: what shall happen
/// @param <V> the value that results
@FunctionalInterface
public interface CacheWriter<K, W, V> {

    /// Returns after the write is durable.
    V write(K key, W write);

    /// Whether this exception of write says for sure that nothing was written. A lost connection
    /// does not: the commit may have arrived.
    default boolean isRefusal(RuntimeException failure) {
        return false;
    }
}
