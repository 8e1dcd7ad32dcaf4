package cachinglab.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Where the web layer finds and puts entities. A caching strategy is one implementation of this
/// interface; the uncached baseline is another.
///
/// Every method may be called from many threads at once, and all but [#findNear] block: call them on
/// virtual threads.
public interface Store<E extends Entity> {

    Answer<Optional<E>> find(long id);

    /// The answer, if this process has it. Does not wait for anybody, so an event loop may ask.
    default Optional<Answer<Optional<E>>> findNear(long id) {
        return Optional.empty();
    }

    /// The entities that exist among these ids, in the order asked for.
    Answer<List<E>> findAll(Collection<Long> ids);

    Answer<List<E>> list(Query query);

    /// @throws DuplicateException if a unique value is taken
    Answer<E> create(Draft<E> draft);

    /// Replaces the entity as a whole, but only in the version expected, if one is.
    ///
    /// @throws NotFoundException if there is no such entity
    /// @throws VersionConflictException if it has another version than expected
    /// @throws DuplicateException if a unique value is taken
    Answer<E> replace(long id, Draft<E> draft, OptionalLong expectedVersion);

    /// @throws NotFoundException if there is no such entity
    /// @throws VersionConflictException if it has another version than expected
    void delete(long id, OptionalLong expectedVersion);
}
