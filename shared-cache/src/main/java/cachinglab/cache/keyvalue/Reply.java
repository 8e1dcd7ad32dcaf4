package cachinglab.cache.keyvalue;

import java.util.Optional;

/// The answer to one operation of a [Batch].
public sealed interface Reply<V> {

    /// To a get.
    record Value<V>(Optional<V> value) implements Reply<V> {}

    /// To a question whether there is something.
    record Existence<V>(boolean exists) implements Reply<V> {}

    /// To a set.
    record Stored<V>() implements Reply<V> {}

    /// To a delete.
    ///
    /// @param existed whether there was something
    record Deleted<V>(boolean existed) implements Reply<V> {}
}
