package cachinglab.strategy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheLoader;
import cachinglab.cache.CacheWriter;
import cachinglab.cache.Loaded;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.WritingCache;
import cachinglab.domain.Answer;
import cachinglab.domain.Change;
import cachinglab.domain.Change.Create;
import cachinglab.domain.Change.Delete;
import cachinglab.domain.Change.Replace;
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
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Write-through: the service asks and tells only the cache, which owns the loader and the writer.
///
/// - **Reads** ask the cache, which loads what it does not have, one or many.
/// - **Writes** tell the cache, which writes to the database, then to itself. The next read hits.
/// - **May lose** nothing: the database is written first.
/// - **Choose it when** what was just written is what is read next.
final class Strategy<E extends Entity> implements Store<E> {

    private final LoadingCache<Long, Optional<E>> entities;
    private final WritingCache<Long, Change<E>, Optional<E>> changes;
    private final LoadingCache<Query, List<E>> lists;
    private final LongSupplier ids;

    Strategy(
            Repository<E> repository,
            Cache<Long, Optional<E>> entities,
            Cache<Query, List<E>> lists,
            Clock clock) {
        this.entities =
                new LoadingCache<>(
                        entities, CacheLoader.of(repository::find, repository::findEach));
        this.changes = new WritingCache<>(entities, new Writer<>(repository, clock));
        this.lists = new LoadingCache<>(lists, repository::list);
        this.ids = repository::nextId;
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
        return Answer.fromDatabase(
                changes.write(ids.getAsLong(), new Create<>(draft)).orElseThrow());
    }

    @Override
    public Answer<E> replace(long id, Draft<E> draft, OptionalLong expectedVersion) {
        var change = new Replace<>(draft, expectedVersion);
        return Answer.fromDatabase(changes.write(id, change).orElseThrow());
    }

    @Override
    public void delete(long id, OptionalLong expectedVersion) {
        changes.write(id, new Delete<>(expectedVersion));
    }

    private static <T> Answer<T> answer(Loaded<T> loaded) {
        return new Answer<>(loaded.hit() ? Source.CACHE : Source.DATABASE, loaded.value());
    }

    /// What the cache writes with.
    private record Writer<E extends Entity>(Repository<E> repository, Clock clock)
            implements CacheWriter<Long, Change<E>, Optional<E>> {

        @Override
        public Optional<E> inTransaction(Supplier<Optional<E>> work) {
            return repository.inTransaction(work);
        }

        @Override
        public Optional<E> write(Long id, Change<E> change) {
            return switch (change) {
                case Create<E>(var draft) ->
                        Optional.of(repository.insert(draft.toEntity(id, 1, clock.instant())));
                case Replace<E>(var draft, var expected) ->
                        Optional.of(
                                repository.update(
                                        draft.toEntity(id, 0, clock.instant()), expected));
                case Delete<E>(var expected) -> {
                    repository.delete(id, expected);
                    yield Optional.empty();
                }
            };
        }
    }
}
