package cachinglab.cache;

import java.util.Collection;
import java.util.Optional;

/// Values under keys, for a while. Any entry may be gone at any moment; none is older than the last
/// write that was acknowledged, if every writer declares a [WriteIntent] before its commit and
/// concludes it after.
///
/// Safe for any number of threads and of instances over the same Redis. No method throws because
/// the cache is out: it then finds nothing and stores nothing. Calls block, but for [#findNear]: use
/// virtual threads.
///
/// @param <V> what is cached; [java.util.Optional] where "there is none" is worth remembering
public interface Cache<K, V> {

    /// Finds the entry, or the right to fill it. While another reader loads the same key this waits
    /// for it, at most [CacheSettings#loadWait()], so that many readers cost one load.
    Lookup<V> find(K key);

    /// The value, if it is in this process, in a near cache. Never waits.
    default Optional<V> findNear(K key) {
        return Optional.empty();
    }

    /// Finds many at once, in one round trip.
    Lookups<K, V> findAll(Collection<K> keys);

    /// Removes the entry and voids all leases on it: whatever a reader loaded before this call it
    /// cannot store after it.
    void evict(K key);

    /// Removes all entries of this cache's tag at once, those on their way included.
    void evictTag();

    /// The right to fill an entry that is not there, taken from whatever reader holds it.
    Lease<V> seize(K key);

    /// For writers, before they write.
    WriteIntent<V> intend(K key);
}
