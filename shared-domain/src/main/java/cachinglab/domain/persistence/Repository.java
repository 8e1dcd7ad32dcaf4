package cachinglab.domain.persistence;

import cachinglab.domain.Entity;
import cachinglab.domain.Query;
import cachinglab.domain.RefusedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// One table in PostgreSQL, the system of record. Every method is one transaction, committed when
/// it returns, unless it is called inside of another; and throws {@link UnavailableException} if the
/// database does not answer in time.
public interface Repository<E extends Entity> {

    Optional<E> find(long id);

    /// Those of the ids that have a row, in no particular order, by one query.
    List<E> findAll(Collection<Long> ids);

    /// Every one of the ids with its row, if it has one, by one query.
    default Map<Long, Optional<E>> findEach(Collection<Long> ids) {
        Map<Long, Optional<E>> rows = new HashMap<>();
        ids.forEach(id -> rows.put(id, Optional.empty()));
        findAll(ids).forEach(row -> rows.put(row.id(), Optional.of(row)));
        return rows;
    }

    List<E> list(Query query);

    /// Runs the work as one transaction, committed when this returns. When it throws a {@link
    /// RefusedException} nothing was written; else nobody knows.
    <T> T inTransaction(Supplier<T> work);

    /// An id nobody else gets. Ids are reserved in blocks, so that most calls need no round trip.
    long nextId();

    /// @throws DuplicateException if a unique value is taken
    E insert(E entity);

    /// Replaces the row as a whole and returns it with its new version: one more than the row had;
    /// the version of the argument is not looked at.
    ///
    /// @throws NotFoundException if there is no row
    /// @throws VersionConflictException if the row has another version than expected
    /// @throws DuplicateException if a unique value is taken
    E update(E entity, OptionalLong expectedVersion);

    /// Deletes the row and returns the version it last had.
    ///
    /// @throws NotFoundException if there is no row
    /// @throws VersionConflictException if the row has another version than expected
    long delete(long id, OptionalLong expectedVersion);
}
