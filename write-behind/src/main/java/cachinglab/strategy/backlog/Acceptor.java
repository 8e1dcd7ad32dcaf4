package cachinglab.strategy.backlog;

import cachinglab.cache.LoadingCache;
import cachinglab.domain.Entity;
import cachinglab.domain.NotFoundException;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.VersionConflictException;
import cachinglab.strategy.backlog.Acceptance.Absent;
import cachinglab.strategy.backlog.Acceptance.Accepted;
import cachinglab.strategy.backlog.Acceptance.Conflict;
import cachinglab.strategy.backlog.Acceptance.Full;
import cachinglab.strategy.backlog.Acceptance.Unknown;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Gets writes into the backlog: whatever it needs to know about an entity first is loaded.
public final class Acceptor<E extends Entity> {

    private static final int ATTEMPTS = 8;
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final LoadingCache<Long, Optional<E>> entities;
    private final Supplier<Duration> nextFlush;

    /// @param nextFlush how long until a full backlog may get shorter
    public Acceptor(LoadingCache<Long, Optional<E>> entities, Supplier<Duration> nextFlush) {
        this.entities = entities;
        this.nextFlush = nextFlush;
    }

    /// Offers a write until there is a clear answer. Returns the version it was given.
    ///
    /// @throws cachinglab.domain.RefusedException if it cannot be, as things are
    /// @throws UnavailableException if too many writes wait
    public long accepted(long id, OptionalLong expected, Supplier<Acceptance> offer) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (offer.get()) {
                case Accepted(long version) -> {
                    return version;
                }
                case Unknown() -> load(id, attempt); // for the version to count on from
                case Absent() -> throw new NotFoundException(id);
                case Conflict(long actual) ->
                        throw new VersionConflictException(id, expected.orElseThrow(), actual);
                case Full() ->
                        throw new UnavailableException(
                                "Too many writes wait.", nextFlush.get().plus(A_SECOND));
            }
        }
        throw new UnavailableException("The cache holds nothing for long.", A_SECOND);
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
