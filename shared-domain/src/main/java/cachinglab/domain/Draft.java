package cachinglab.domain;

import java.time.Instant;

/// What a client wants an entity to be; it becomes one when a store gives it an id and a version.
public interface Draft<E extends Entity> {

    E toEntity(long id, long version, Instant updatedAt);
}
