package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;

/// What became of a value that was to be stored.
enum Storing {
    /// A write came between, or the lease ended: the value may be outdated.
    REJECTED,
    /// It is in the cache now.
    STORED,
    /// It came in time, and is too large for the cache.
    TOO_LARGE,
    /// It came in time, and has no time to live.
    UNWANTED;

    /// The answers of fill.lua and put.lua.
    static Storing of(long answer) {
        return values()[Math.toIntExact(answer)];
    }

    void tell(CacheListener listener, String cache) {
        switch (this) {
            case REJECTED -> listener.rejected(cache);
            case STORED -> listener.stored(cache);
            case TOO_LARGE -> listener.tooLarge(cache);
            case UNWANTED -> {}
        }
    }
}
