package cachinglab.strategy.unique;

import cachinglab.cache.LoadingCache;
import cachinglab.domain.DuplicateException;
import cachinglab.domain.RefusedException;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.User;
import cachinglab.domain.VersionConflictException;
import cachinglab.domain.persistence.Repository;
import io.lettuce.core.RedisException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// No two users with one email. A writer claims the address in Redis before its write is accepted,
/// and asks PostgreSQL for somebody who had it before there were claims. A claim whose holder has
/// another address by now, or is gone, is free for whoever wants it.
///
/// PostgreSQL has the last word: should a claim ever get lost, or PostgreSQL be out when it is asked,
/// the second user is a dead letter.
public final class UniqueEmails implements Uniqueness<User> {

    private static final Logger LOG = LoggerFactory.getLogger(UniqueEmails.class);
    private static final int ATTEMPTS = 8;

    private final Claims claims;
    private final LoadingCache<Long, Optional<User>> users;
    private final StoredEmails stored;

    public UniqueEmails(
            Claims claims, LoadingCache<Long, Optional<User>> users, Repository<User> repository) {
        this.claims = claims;
        this.users = users;
        this.stored = new StoredEmails(repository);
    }

    @Override
    public long creating(User user, LongSupplier write) {
        Claim claim = Claim.of(user.email(), user.id());
        boolean isNew = claim(claim);
        long version;
        try {
            version = write.getAsLong();
        } catch (RefusedException | UnavailableException refusal) {
            if (isNew) { // else an older write may rely on it
                claims.release(claim);
            }
            throw refusal;
        }
        confirm(claim);
        return version;
    }

    /// Replaces exactly the version whose address was looked at: another writer who crosses may have
    /// given that up, and somebody else have taken it.
    @Override
    public long replacing(User user, OptionalLong expected, ToLongFunction<OptionalLong> write) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Optional<User> before = users.get(user.id()).value();
            if (before.isEmpty()) {
                return write.applyAsLong(expected); // which is refused: there is nothing
            }
            long version = before.get().version();
            if (expected.isPresent() && expected.getAsLong() != version) {
                throw new VersionConflictException(user.id(), expected.getAsLong(), version);
            }
            LongSupplier once = () -> write.applyAsLong(OptionalLong.of(version));
            try {
                return before.get().email().equals(user.email())
                        ? once.getAsLong()
                        : creating(user, once);
            } catch (VersionConflictException crossed) {
                if (expected.isPresent()) {
                    throw crossed;
                }
            }
        }
        return creating(user, () -> write.applyAsLong(expected));
    }

    @Override
    public void settled(Stream<User> written) {
        List<Future<Long>> answers =
                written.map(user -> claims.settle(Claim.of(user.email(), user.id()))).toList();
        answers.forEach(claims::await);
    }

    /// Returns whether the user had none on this address before.
    private boolean claim(Claim claim) {
        Optional<Claim> there = claims.claim(claim);
        if (there.isPresent() && there.get().holder() != claim.holder()) {
            takeOver(there.get(), claim);
            return true;
        }
        refuseIfStored(claim);
        return there.isEmpty();
    }

    private void refuseIfStored(Claim claim) {
        for (User user : stored.having(claim.value())) {
            if (user.id() != claim.holder() && uses(user.id(), claim.value())) {
                claims.release(claim);
                throw duplicate(claim);
            }
        }
    }

    private void takeOver(Claim from, Claim to) {
        if (uses(from.holder(), from.value()) || !claims.takeOver(from, to)) {
            throw duplicate(to);
        }
    }

    /// As it is now, pending writes included.
    private boolean uses(long id, String email) {
        return users.get(id).value().map(User::email).filter(email::equals).isPresent();
    }

    private void confirm(Claim claim) {
        try {
            claims.confirm(claim);
        } catch (RedisException outage) { // the write is accepted, and the claim good for an hour
            LOG.debug("a claim could not be confirmed", outage);
        }
    }

    private static DuplicateException duplicate(Claim claim) {
        return new DuplicateException("Key (email)=(" + claim.value() + ") already exists.");
    }
}
