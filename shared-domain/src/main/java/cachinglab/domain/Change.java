package cachinglab.domain;

import java.util.OptionalLong;

/// What shall happen to one entity.
public sealed interface Change<E extends Entity> {

    record Create<E extends Entity>(Draft<E> draft) implements Change<E> {}

    /// @param expectedVersion the only version to replace; any if empty
    record Replace<E extends Entity>(Draft<E> draft, OptionalLong expectedVersion)
            implements Change<E> {}

    /// @param expectedVersion the only version to delete; any if empty
    record Delete<E extends Entity>(OptionalLong expectedVersion) implements Change<E> {}
}
