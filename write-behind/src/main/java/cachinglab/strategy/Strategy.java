package cachinglab.strategy;

import cachinglab.cache.Loaded;
import cachinglab.cache.LoadingCache;
import cachinglab.domain.Answer;
import cachinglab.domain.Draft;
import cachinglab.domain.Entity;
import cachinglab.domain.Query;
import cachinglab.domain.Source;
import cachinglab.domain.Store;
import cachinglab.strategy.backlog.Acceptor;
import cachinglab.strategy.backlog.Backlog;
import cachinglab.strategy.unique.Uniqueness;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// Write-behind: the cache accepts writes at once, and the database gets them later, in batches.
///
/// - **Reads** ask the cache, which loads what it does not have. Lists show what was flushed.
/// - **Writes** go to the cache and a stream in one step. A job flushes the stream to the database.
/// - **May lose** what Redis loses: with appendfsync everysec, up to a second of writes.
/// - **Choose it when** writes come in bursts, or again and again to the same few things.
final class Strategy<E extends Entity> implements Store<E> {

    private final LoadingCache<Long, Optional<E>> entities;
    private final LoadingCache<Query, List<E>> lists;
    private final Backlog<E> backlog;
    private final Acceptor<E> acceptor;
    private final Uniqueness<E> uniqueness;
    private final LongSupplier ids;
    private final Clock clock;

    Strategy(
            LoadingCache<Long, Optional<E>> entities,
            LoadingCache<Query, List<E>> lists,
            Backlog<E> backlog,
            Acceptor<E> acceptor,
            Uniqueness<E> uniqueness,
            LongSupplier ids,
            Clock clock) {
        this.entities = entities;
        this.lists = lists;
        this.backlog = backlog;
        this.acceptor = acceptor;
        this.uniqueness = uniqueness;
        this.ids = ids;
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
        var now = clock.instant();
        E entity = draft.toEntity(ids.getAsLong(), 0, now);
        var any = OptionalLong.empty();
        long version =
                uniqueness.creating(
                        entity,
                        () -> acceptor.accepted(entity.id(), any, () -> backlog.create(entity)));
        return Answer.fromCache(draft.toEntity(entity.id(), version, now));
    }

    @Override
    public Answer<E> replace(long id, Draft<E> draft, OptionalLong expected) {
        var now = clock.instant();
        E entity = draft.toEntity(id, 0, now);
        long version =
                uniqueness.replacing(
                        entity,
                        expected,
                        seen -> acceptor.accepted(id, seen, () -> backlog.replace(entity, seen)));
        return Answer.fromCache(draft.toEntity(id, version, now));
    }

    @Override
    public void delete(long id, OptionalLong expected) {
        acceptor.accepted(id, expected, () -> backlog.delete(id, expected));
    }

    private static <T> Answer<T> answer(Loaded<T> loaded) {
        return new Answer<>(loaded.hit() ? Source.CACHE : Source.DATABASE, loaded.value());
    }
}
