package cachinglab.domain.persistence;

import cachinglab.domain.DuplicateException;
import cachinglab.domain.Entity;
import cachinglab.domain.NotFoundException;
import cachinglab.domain.Query;
import cachinglab.domain.VersionConflictException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What all tables do alike. Micronaut Data implements the abstract methods: `find`, `save` and
/// `findVersionById` from their names, the others from the SQL a table gives them.
abstract class Table<E extends Entity> implements Repository<E>, GenericRepository<E, Long> {

    private final IdBlock ids = new IdBlock(this::reserveIds);

    protected abstract E save(E entity);

    protected abstract Optional<Long> findVersionById(long id);

    protected abstract List<E> some(Long[] ids);

    protected abstract List<E> page(int size, long offset);

    protected abstract List<E> page(String filter, int size, long offset);

    protected abstract @Nullable E replace(E entity, @Nullable Long expected);

    protected abstract @Nullable Long remove(long id, @Nullable Long expected);

    /// The first of {@value IdBlock#SIZE} ids.
    protected abstract long reserveIds();

    @Override
    public List<E> findAll(Collection<Long> ids) {
        return some(ids.toArray(Long[]::new));
    }

    @Override
    public List<E> list(Query query) {
        return query.filter() == null
                ? page(query.size(), query.offset())
                : page(query.filter(), query.size(), query.offset());
    }

    @Override
    public long nextId() {
        return ids.next();
    }

    @Override
    public E insert(E entity) {
        return refusingDuplicates(() -> save(entity));
    }

    @Override
    public E update(E entity, OptionalLong expectedVersion) {
        var updated = refusingDuplicates(() -> replace(entity, orNull(expectedVersion)));
        return Optional.ofNullable(updated)
                .orElseThrow(() -> whyNoRow(entity.id(), expectedVersion));
    }

    @Override
    public long delete(long id, OptionalLong expectedVersion) {
        return Optional.ofNullable(remove(id, orNull(expectedVersion)))
                .orElseThrow(() -> whyNoRow(id, expectedVersion));
    }

    private RuntimeException whyNoRow(long id, OptionalLong expectedVersion) {
        // Only now a second query: a write that succeeds is one statement.
        var actual = expectedVersion.isPresent() ? findVersionById(id) : Optional.<Long>empty();
        return actual.<RuntimeException>map(
                        version ->
                                new VersionConflictException(
                                        id, expectedVersion.getAsLong(), version))
                .orElseGet(() -> new NotFoundException(id));
    }

    private static <T extends @Nullable Object> T refusingDuplicates(Supplier<T> write) {
        try {
            return write.get();
        } catch (DataAccessException e) {
            throw SqlFailure.duplicate(e).<RuntimeException>map(DuplicateException::new).orElse(e);
        }
    }

    private static @Nullable Long orNull(OptionalLong version) {
        return version.isPresent() ? version.getAsLong() : null;
    }
}
