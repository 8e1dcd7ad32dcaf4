package cachinglab.cache;

/// Told of what happens in a cache, on the thread it happens on. Must be quick, and never throws.
public interface CacheListener {

    /// @param expires when the entry does, in milliseconds since 1970; 0 if it does not
    void hit(String cache, long expires);

    /// A hit in this process, in front of Redis.
    ///
    /// @param expires as of a hit
    void near(String cache, long expires);

    /// Served past its time.
    ///
    /// @param expires when that was, in milliseconds since 1970
    void stale(String cache, long expires);

    /// Served from a load another reader made meanwhile.
    void collapsed(String cache);

    void miss(String cache);

    /// A value is about to be loaded that no lookup missed: the cache is out, or a writer wants it.
    default void loading(String cache) {}

    /// A fill or put that is now in the cache.
    void stored(String cache);

    /// A fill that came too late: its lease was voided by a write.
    void rejected(String cache);

    void evicted(String cache);

    /// A write that is in the cache, and not in the database yet.
    void accepted(String cache);

    /// An entry that could not be read and counts as a miss.
    void corrupted(String cache);

    /// An entry above the size limit, served but not stored.
    void tooLarge(String cache);

    /// The cache was out of reach and was passed by.
    void bypassed(String cache, RuntimeException cause);

    /// Served from this process, while the cache was out of reach.
    void fallback(String cache);

    /// Time spent waiting for the cache.
    void spent(String cache, long nanos);
}
