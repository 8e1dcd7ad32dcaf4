package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.Lease;
import cachinglab.cache.Lookup;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;

/// What the tests expect of a lookup.
final class Found {

    private Found() {}

    static <V> void assertHit(Lookup<V> lookup, V value) {
        assertThat(lookup).isEqualTo(new Hit<>(value));
    }

    /// The lease of a miss, which it must be.
    static <V> Lease<V> lease(Lookup<V> lookup) {
        if (lookup instanceof Miss<V>(var lease)) {
            return lease;
        }
        throw new AssertionError("not a miss: " + lookup);
    }

    static <V> void assertMiss(Lookup<V> lookup) {
        lease(lookup).close();
    }
}
