package cachinglab.cache;

/// Write-through: a cache that owns its writer. One call changes the system of record and then the
/// cache, in this order; when it returns, both have the new value.
public final class WritingCache<K, W, V> {

    private final Cache<K, V> cache;
    private final CacheWriter<K, W, V> writer;

    public WritingCache(Cache<K, V> cache, CacheWriter<K, W, V> writer) {
        this.cache = cache;
        this.writer = writer;
    }

    /// Writes and returns what is stored now. A write that is refused leaves the cache as it was.
    public V write(K key, W write) {
        var intent = cache.intend(key);
        V written =
                writer.inTransaction(() -> {
                    V value = writer.write(key, write);
                    intent.declare();
                    return value;
                });
        intent.put(written);
        return written;
    }
}
