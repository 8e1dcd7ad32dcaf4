package cachinglab.domain.uncached;

import cachinglab.domain.Answer;
import cachinglab.domain.Draft;
import cachinglab.domain.Entity;
import cachinglab.domain.Query;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// No cache: what the strategies are compared with.
///
/// - **Reads** the database, every time.
/// - **Writes** the database.
/// - **May lose** nothing.
/// - **Choose it when** the database keeps up.
public final class Uncached<E extends Entity> implements Store<E> {

    private final Repository<E> repository;
    private final Clock clock;

    public Uncached(Repository<E> repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Answer<Optional<E>> find(long id) {
        return Answer.fromDatabase(repository.find(id));
    }

    @Override
    public Answer<List<E>> findAll(Collection<Long> ids) {
        var found =
                repository.findAll(ids).stream()
                        .collect(Collectors.toMap(Entity::id, Function.identity()));
        return Answer.fromDatabase(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    @Override
    public Answer<List<E>> list(Query query) {
        return Answer.fromDatabase(repository.list(query));
    }

    @Override
    public Answer<E> create(Draft<E> draft) {
        var entity = draft.toEntity(repository.nextId(), 1, clock.instant());
        return Answer.fromDatabase(repository.insert(entity));
    }

    @Override
    public Answer<E> replace(long id, Draft<E> draft, OptionalLong expectedVersion) {
        var entity = draft.toEntity(id, 1, clock.instant());
        return Answer.fromDatabase(repository.update(entity, expectedVersion));
    }

    @Override
    public void delete(long id, OptionalLong expectedVersion) {
        repository.delete(id, expectedVersion);
    }
}
