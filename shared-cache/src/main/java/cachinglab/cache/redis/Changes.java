package cachinglab.cache.redis;

import cachinglab.cache.Invalidations;
import jakarta.inject.Singleton;

/// Tells all who keep something of an entry besides Redis that it has changed: the near caches of this
/// process, which forget it, and who listens to [Invalidations] in the others.
@Singleton
public final class Changes {

    private final NearCaches nearCaches;
    private final Invalidations invalidations;

    Changes(NearCaches nearCaches, Invalidations invalidations) {
        this.nearCaches = nearCaches;
        this.invalidations = invalidations;
    }

    /// After the change, and before it is acknowledged.
    ///
    /// @param name of the entry in Redis
    /// @param cache that has it
    /// @param key it has there
    public void tell(String name, String cache, Object key) {
        nearCaches.evict(name);
        invalidations.publish(cache, key.toString());
    }
}
