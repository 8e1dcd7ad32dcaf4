package cachinglab.cache;

/// The right to fill one entry once, given to the one reader that missed it first. Every write to
/// the key voids it, so a slow reader cannot put an old value back; and it ends by itself after
/// [CacheSettings#leaseTime()], so a reader that died blocks nobody for long.
///
/// From "Scaling Memcache at Facebook", NSDI 2013, section 3.2.1.
public interface Lease<V> extends AutoCloseable {

    /// Stores the value if the lease still holds. Returns the value either way: it was right when
    /// it was loaded.
    V fill(V value);

    /// Gives the lease back, so that the next reader need not wait for it to end.
    @Override
    void close();
}
