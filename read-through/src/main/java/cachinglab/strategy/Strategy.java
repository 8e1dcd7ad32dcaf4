package cachinglab.strategy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheLoader;
import cachinglab.cache.Loaded;
import cachinglab.cache.LoadingCache;
import cachinglab.domain.Answer;
import cachinglab.domain.Draft;
import cachinglab.domain.Entity;
import cachinglab.domain.Query;
import cachinglab.domain.Source;
import cachinglab.domain.Store;
import cachinglab.domain.persistence.Repository;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Read-through: the service asks only the cache, and the cache owns the loader.
///
/// - **Reads** ask the cache, which loads what it does not have, one or many.
/// - **Writes** go around it: they evict, commit, and only then let the cache load again.
/// - **May lose** nothing: the cache has copies only.
/// - **Choose it when** many places read the same things and none should know how they are loaded.
final class Strategy<E extends Entity> implements Store<E> {

    private final LoadingCache<Long, Optional<E>> entities;
    private final LoadingCache<Query, List<E>> lists;
    private final Repository<E> repository;
    private final Clock clock;

    Strategy(
            Repository<E> repository,
            Cache<Long, Optional<E>> entities,
            Cache<Query, List<E>> lists,
            Clock clock) {
        this.entities =
                new LoadingCache<>(
                        entities, CacheLoader.of(repository::find, repository::findEach));
        this.lists = new LoadingCache<>(lists, repository::list);
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Answer<Optional<E>> find(long id) {
        return answer(entities.get(id));
    }

    @Override
    public Optional<Answer<Optional<E>>> findNear(long id) {
        return entities.findNear(id).map(Answer::fromCache);
    }

    @Override
    public Answer<List<E>> list(Query query) {
        return answer(lists.get(query));
    }

    @Override
    public Answer<List<E>> findAll(Collection<Long> ids) {
        var answer = answer(entities.getAll(ids));
        var found = answer.data().stream().flatMap(Optional::stream).toList();
        return new Answer<>(answer.source(), found);
    }

    @Override
    public Answer<E> create(Draft<E> draft) {
        E entity = draft.toEntity(repository.nextId(), 1, clock.instant());
        return Answer.fromDatabase(write(entity.id(), () -> repository.insert(entity)));
    }

    @Override
    public Answer<E> replace(long id, Draft<E> draft, OptionalLong expectedVersion) {
        E entity = draft.toEntity(id, 0, clock.instant());
        return Answer.fromDatabase(write(id, () -> repository.update(entity, expectedVersion)));
    }

    @Override
    public void delete(long id, OptionalLong expectedVersion) {
        write(id, () -> repository.delete(id, expectedVersion));
    }

    private static <T> Answer<T> answer(Loaded<T> loaded) {
        return new Answer<>(loaded.hit() ? Source.CACHE : Source.DATABASE, loaded.value());
    }

    private <T> T write(long id, Supplier<T> change) {
        var intent = entities.intend(id);
        T written =
                repository.inTransaction(() -> {
                    T result = change.get();
                    intent.declare(); // Should we die after the commit, nobody trusts the cache.
                    return result;
                });
        intent.conclude(); // Not before the commit: a reader could put the old row back.
        return written;
    }
}
