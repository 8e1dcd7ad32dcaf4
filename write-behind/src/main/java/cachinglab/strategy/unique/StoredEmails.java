package cachinglab.strategy.unique;

import cachinglab.domain.Query;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.User;
import cachinglab.domain.persistence.Repository;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Who has an email according to PostgreSQL, if it says so in time. Writes do not wait for a
/// PostgreSQL that is out: after one has waited in vain, the others do not ask for a second.
///
/// Safe for many threads.
final class StoredEmails {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final Repository<User> repository;
    private volatile long askAgain = System.nanoTime();

    StoredEmails(Repository<User> repository) {
        this.repository = repository;
    }

    /// The user with this email; empty also if PostgreSQL does not say.
    List<User> having(String email) {
        if (System.nanoTime() - askAgain < 0) {
            return List.of();
        }
        var question = new FutureTask<>(() -> repository.list(new Query(email, 0, 1)));
        Thread.startVirtualThread(question);
        try {
            return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return unknown();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnavailableException) {
                return unknown();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted.", SILENCE, e);
        }
    }

    private List<User> unknown() {
        askAgain = System.nanoTime() + SILENCE.toNanos();
        return List.of();
    }
}
