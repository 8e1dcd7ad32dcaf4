package cachinglab.strategy.unique;

import cachinglab.cache.LoadingCache;
import cachinglab.domain.DuplicateException;
import cachinglab.domain.Query;
import cachinglab.domain.User;
import cachinglab.domain.persistence.Repository;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// No two users with one email. A writer claims the address in Redis before its write is accepted,
/// and asks PostgreSQL for somebody who had it before there were claims.
///
/// PostgreSQL has the last word: should a claim ever get lost, the second user is a dead letter.
public final class UniqueEmails implements Uniqueness<User> {

    private final Claims claims;
    private final LoadingCache<Long, Optional<User>> users;
    private final Repository<User> repository;

    public UniqueEmails(
            Claims claims, LoadingCache<Long, Optional<User>> users, Repository<User> repository) {
        this.claims = claims;
        this.users = users;
        this.repository = repository;
    }

    @Override
    public <T> T creating(User user, Supplier<T> write) {
        claim(user.email(), user.id());
        return write.get();
    }

    @Override
    public <T> T replacing(User user, Supplier<T> write) {
        Optional<String> before = emailOf(user.id());
        if (before.isEmpty() || before.get().equals(user.email())) {
            return write.get();
        }
        claim(user.email(), user.id());
        T written = write.get();
        claims.release(before.get(), user.id());
        return written;
    }

    @Override
    public <T> T deleting(long id, Supplier<T> write) {
        Optional<String> before = emailOf(id);
        T written = write.get();
        before.ifPresent(email -> claims.release(email, id));
        return written;
    }

    private void claim(String email, long id) {
        OptionalLong holder = claims.claim(email, id);
        if (holder.isEmpty()) {
            refuseIfStored(email, id);
        } else if (holder.getAsLong() != id) {
            takeOver(email, holder.getAsLong(), id);
        }
    }

    private void refuseIfStored(String email, long id) {
        for (User stored : repository.list(new Query(email, 0, 1))) {
            if (stored.id() != id && uses(stored.id(), email)) {
                claims.release(email, id);
                throw duplicate(email);
            }
        }
    }

    private void takeOver(String email, long holder, long id) {
        if (uses(holder, email) || !claims.takeOver(email, holder, id)) {
            throw duplicate(email);
        }
    }

    /// As it is now, pending writes included.
    private boolean uses(long id, String email) {
        return emailOf(id).filter(email::equals).isPresent();
    }

    private Optional<String> emailOf(long id) {
        return users.get(id).value().map(User::email);
    }

    private static DuplicateException duplicate(String email) {
        return new DuplicateException("Key (email)=(" + email + ") already exists.");
    }
}
