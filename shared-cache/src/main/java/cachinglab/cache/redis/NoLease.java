package cachinglab.cache.redis;

import cachinglab.cache.Lease;

/// No right to fill: the value is served and not stored.
final class NoLease<V> implements Lease<V> {

    @Override
    public V fill(V value) {
        return value;
    }

    @Override
    public void close() {}
}
