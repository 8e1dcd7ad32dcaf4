package cachinglab.strategy;

import cachinglab.cache.Cache;
import cachinglab.cache.Loaded;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;
import cachinglab.cache.Lookup.Stale;
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
import java.util.function.Function;
import java.util.function.Supplier;

/// Cache-aside: the service looks, loads and fills; the cache knows nothing of the database.
///
/// - **Reads** look into the cache. On a miss they load from the database and fill the cache.
/// - **Writes** evict, commit to the database, and only then let readers fill again.
/// - **May lose** nothing: the cache has copies only.
/// - **Choose it when** reads outnumber writes and you want to see, and decide, every step.
final class Strategy<E extends Entity> implements Store<E> {

    private final Repository<E> repository;
    private final Cache<Long, Optional<E>> entities;
    private final Cache<Query, List<E>> lists;
    private final Clock clock;

    Strategy(
            Repository<E> repository,
            Cache<Long, Optional<E>> entities,
            Cache<Query, List<E>> lists,
            Clock clock) {
        this.repository = repository;
        this.entities = entities;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Answer<Optional<E>> find(long id) {
        return lookAside(entities, id, repository::find);
    }

    @Override
    public Optional<Answer<Optional<E>>> findNear(long id) {
        return entities.findNear(id).map(Answer::fromCache);
    }

    @Override
    public Answer<List<E>> list(Query query) {
        return lookAside(lists, query, repository::list);
    }

    @Override
    public Answer<List<E>> findAll(Collection<Long> ids) {
        try (var lookups = entities.findAll(ids)) {
            lookups.fill(repository::findEach);
            var found = lookups.values().stream().flatMap(Optional::stream).toList();
            return new Answer<>(lookups.allHit() ? Source.CACHE : Source.DATABASE, found);
        }
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

    private static <K, V> Answer<V> lookAside(Cache<K, V> cache, K key, Function<K, V> load) {
        return switch (cache.find(key)) {
            case Hit<V>(var value) -> Answer.fromCache(value);
            case Stale<V>(var refresh) -> answer(refresh.by(() -> load.apply(key)));
            case Miss<V>(var lease) -> {
                try (lease) {
                    yield Answer.fromDatabase(lease.fill(load.apply(key)));
                }
            }
        };
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
