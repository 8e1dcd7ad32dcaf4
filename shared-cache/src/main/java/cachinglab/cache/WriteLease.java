package cachinglab.cache;

/// A writer's lease: held from before its database write until the cache has the result. Taking it
/// voids all others; readers that miss meanwhile wait for the writer.
public interface WriteLease<V> extends AutoCloseable {

    /// Makes the cache show this value, or at least nothing older: if another writer came between,
    /// nobody here knows whose value is the newer, and the entry is removed unless it is older.
    void put(V value);

    /// Removes the entry: for a write of which nobody knows whether it was committed.
    void evict();

    /// Gives the lease back. Without put or evict before, the entry stays as it was.
    @Override
    void close();
}
