package cachinglab.domain.persistence;

import cachinglab.domain.Entity;
import cachinglab.domain.NotFoundException;
import cachinglab.domain.Query;
import cachinglab.domain.VersionConflictException;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What all tables do alike. Micronaut Data implements the abstract methods: `findById`,
/// `save` and `findVersionById` from their names, the others from the SQL a table gives them.
abstract class Table<E extends Entity> implements Repository<E>, GenericRepository<E, Long> {

    private static final Outage OUTAGE = new Outage();

    @Inject TransactionOperations<Connection> transactions;

    private final IdBlock ids = new IdBlock(() -> explained(this::reserveIds));

    protected abstract Optional<E> findById(long id);

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
    public Optional<E> find(long id) {
        return explained(() -> findById(id));
    }

    @Override
    public List<E> findAll(Collection<Long> ids) {
        return explained(() -> some(ids.toArray(Long[]::new)));
    }

    @Override
    public List<E> list(Query query) {
        var filter = query.filter();
        return explained(() ->
                filter == null
                        ? page(query.size(), query.offset())
                        : page(filter, query.size(), query.offset()));
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return explained(() -> transactions.executeWrite(status -> work.get()));
    }

    @Override
    public long nextId() {
        return ids.next();
    }

    @Override
    public E insert(E entity) {
        return explained(() -> save(entity));
    }

    @Override
    public E update(E entity, OptionalLong expectedVersion) {
        return explained(() -> Optional.ofNullable(replace(entity, orNull(expectedVersion))))
                .orElseThrow(() -> whyNoRow(entity.id(), expectedVersion));
    }

    @Override
    public long delete(long id, OptionalLong expectedVersion) {
        return explained(() -> Optional.ofNullable(remove(id, orNull(expectedVersion))))
                .orElseThrow(() -> whyNoRow(id, expectedVersion));
    }

    private RuntimeException whyNoRow(long id, OptionalLong expectedVersion) {
        if (expectedVersion.isEmpty()) {
            return new NotFoundException(id);
        }
        // Only now a second query: a write that succeeds is one statement.
        var actual = explained(() -> findVersionById(id));
        return actual.isPresent()
                ? new VersionConflictException(id, expectedVersion.getAsLong(), actual.get())
                : new NotFoundException(id);
    }

    private static <T> T explained(Supplier<T> statement) {
        try {
            var answer = statement.get();
            OUTAGE.observeAnswer();
            return answer;
        } catch (RuntimeException e) {
            var explanation = SqlFailure.explain(e);
            OUTAGE.observe(explanation);
            throw explanation;
        }
    }

    private static @Nullable Long orNull(OptionalLong version) {
        return version.isPresent() ? version.getAsLong() : null;
    }
}
