package cachinglab.strategy;

import cachinglab.cache.Cache;
import cachinglab.cache.CacheLoader;
import cachinglab.cache.Loaded;
import cachinglab.cache.LoadingCache;
import cachinglab.domain.Answer;
import cachinglab.domain.Draft;
import cachinglab.domain.Entity;
import cachinglab.domain.NotFoundException;
import cachinglab.domain.Query;
import cachinglab.domain.Source;
import cachinglab.domain.Store;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.VersionConflictException;
import cachinglab.domain.persistence.Repository;
import cachinglab.strategy.backlog.Acceptance;
import cachinglab.strategy.backlog.Acceptance.Absent;
import cachinglab.strategy.backlog.Acceptance.Accepted;
import cachinglab.strategy.backlog.Acceptance.Conflict;
import cachinglab.strategy.backlog.Acceptance.Full;
import cachinglab.strategy.backlog.Acceptance.Unknown;
import cachinglab.strategy.backlog.Backlog;
import cachinglab.strategy.unique.Uniqueness;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Write-behind: the cache accepts writes at once, and the database gets them later, in batches.
///
/// - **Reads** ask the cache, which loads what it does not have. Lists show what was flushed.
/// - **Writes** go to the cache and a stream in one step. A job flushes the stream to the database.
/// - **May lose** what Redis loses: with appendfsync everysec, up to a second of writes.
/// - **Choose it when** writes come in bursts, or again and again to the same few things.
final class Strategy<E extends Entity> implements Store<E> {

    private static final int ATTEMPTS = 8;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final LoadingCache<Long, Optional<E>> entities;
    private final LoadingCache<Query, List<E>> lists;
    private final Backlog<E> backlog;
    private final Uniqueness<E> uniqueness;
    private final LongSupplier ids;
    private final Clock clock;

    Strategy(
            Repository<E> repository,
            Cache<Long, Optional<E>> entities,
            Cache<Query, List<E>> lists,
            Backlog<E> backlog,
            Uniqueness<E> uniqueness,
            Clock clock) {
        this.entities =
                new LoadingCache<>(
                        entities, CacheLoader.of(repository::find, repository::findEach));
        this.lists = new LoadingCache<>(lists, repository::list);
        this.backlog = backlog;
        this.uniqueness = uniqueness;
        this.ids = repository::nextId;
        this.clock = clock;
    }

    @Override
    public Answer<Optional<E>> find(long id) {
        return answer(entities.get(id));
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
        long version =
                uniqueness.creating(
                        entity,
                        () ->
                                accepted(
                                        entity.id(),
                                        OptionalLong.empty(),
                                        () -> backlog.create(entity)));
        return Answer.fromCache(draft.toEntity(entity.id(), version, now));
    }

    @Override
    public Answer<E> replace(long id, Draft<E> draft, OptionalLong expected) {
        var now = clock.instant();
        E entity = draft.toEntity(id, 0, now);
        long version =
                uniqueness.replacing(
                        entity,
                        () -> accepted(id, expected, () -> backlog.replace(entity, expected)));
        return Answer.fromCache(draft.toEntity(id, version, now));
    }

    @Override
    public void delete(long id, OptionalLong expected) {
        uniqueness.deleting(id, () -> accepted(id, expected, () -> backlog.delete(id, expected)));
    }

    private static <T> Answer<T> answer(Loaded<T> loaded) {
        return new Answer<>(loaded.hit() ? Source.CACHE : Source.DATABASE, loaded.value());
    }

    /// Offers a write until there is a clear answer. Returns the version it was given.
    private long accepted(long id, OptionalLong expected, Supplier<Acceptance> offer) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (offer.get()) {
                case Accepted(long version) -> {
                    return version;
                }
                case Unknown() -> load(id, attempt); // for the version to count on from
                case Absent() -> throw new NotFoundException(id);
                case Conflict(long actual) ->
                        throw new VersionConflictException(id, expected.orElseThrow(), actual);
                case Full() -> throw new UnavailableException("Too many writes wait.", RETRY_AFTER);
            }
        }
        throw new UnavailableException("The cache holds nothing for long.", RETRY_AFTER);
    }

    /// With everybody else at first. If that led to nothing, a reader is stuck who holds the lease:
    /// then without regard to others, but not in step with those who do the same.
    private void load(long id, int attempt) {
        if (attempt == 0) {
            entities.get(id);
        } else {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
            entities.reload(id);
        }
    }
}
