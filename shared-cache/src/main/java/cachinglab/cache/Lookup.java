package cachinglab.cache;

/// What a look into the cache found: a value, one past its time, or the right to put one there.
public sealed interface Lookup<V> {

    /// The cached value. It may say that there is none: an empty Optional remembered.
    record Hit<V>(V value) implements Lookup<V> {}

    /// A value that should be loaded again. Only where the cache's [Expiry] asks for it.
    record Stale<V>(Refresh<V> refresh) implements Lookup<V> {}

    /// Nothing. Load the value, fill the lease with it, and close the lease in any case.
    record Miss<V>(Lease<V> lease) implements Lookup<V> {}
}
