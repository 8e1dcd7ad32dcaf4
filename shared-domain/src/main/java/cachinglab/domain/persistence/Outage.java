package cachinglab.domain.persistence;

import cachinglab.domain.UnavailableException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs when the database stops answering and when it answers again: one line each, however many
/// requests meet it. Safe for many threads.
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final AtomicBoolean lasts = new AtomicBoolean();

    void observeAnswer() {
        if (lasts.get() && lasts.compareAndSet(true, false)) {
            LOG.info("PostgreSQL answers again");
        }
    }

    void observe(RuntimeException failure) {
        if (failure instanceof UnavailableException && lasts.compareAndSet(false, true)) {
            LOG.warn("PostgreSQL does not answer: {}", rootCause(failure).getMessage());
        }
    }

    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }
}
