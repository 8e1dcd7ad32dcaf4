package cachinglab.cache;

import java.util.function.Supplier;

/// Where a cache writes to; the CacheWriter of JSR-107, but that it returns what is stored now,
/// since the system of record has the last word on that.
///
/// @param <W> a write: what shall happen
/// @param <V> the value that results
public interface CacheWriter<K, W, V> {

    /// Runs the work as one transaction, which is durable when this returns. If this throws, it is
    /// not, or nobody knows.
    V inTransaction(Supplier<V> work);

    /// Writes, in the transaction.
    V write(K key, W write);
}
