package cachinglab.strategy.flush;

import cachinglab.cache.redis.Redis;
import cachinglab.domain.UnavailableException;
import cachinglab.domain.keys.Keys;
import cachinglab.strategy.backlog.BacklogSettings;
import cachinglab.strategy.backlog.Consumer;
import cachinglab.strategy.backlog.DeadLetters;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Flushes on schedule, on demand, and once more before the service stops.
@Singleton
public final class FlushJob {

    private static final Logger LOG = LoggerFactory.getLogger(FlushJob.class);

    private static final Duration RETRY = Duration.ofMillis(500);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Consumer consumer;
    private final Flusher flusher;
    private final Duration drainTimeout;
    private boolean failing;

    FlushJob(
            Redis redis,
            Keys keys,
            BacklogSettings settings,
            Transaction transaction,
            List<Target<?>> targets,
            DeadLetters deadLetters,
            FlushStats stats) {
        this.consumer = new Consumer(redis, keys, settings, UUID.randomUUID().toString());
        this.flusher = new Flusher(consumer, transaction, targets, deadLetters, stats);
        this.drainTimeout = settings.drainTimeout();
    }

    /// Flushes all there is. Returns how many writes left the backlog.
    ///
    /// @throws UnavailableException if Redis or PostgreSQL is out; nothing is lost by that
    public int flush() {
        oneAtATime.lock();
        try {
            return flusher.flush();
        } finally {
            oneAtATime.unlock();
        }
    }

    @Scheduled(fixedDelay = "${write-behind.flush-interval:200ms}")
    void flushOnSchedule() {
        try {
            flush();
            if (failing) {
                LOG.info("flushing again");
            }
            failing = false;
        } catch (RuntimeException outage) {
            if (!failing) {
                LOG.warn("cannot flush, the backlog grows: {}", outage.toString());
            }
            failing = true;
        }
    }

    /// Before any connection is closed. What cannot be flushed in time stays in the backlog, for the next start or another instance.
    @EventListener
    void drain(ShutdownEvent stop) {
        long deadline = System.nanoTime() + drainTimeout.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                int drained = flush();
                consumer.leave();
                LOG.info("drained the backlog: {} writes", drained);
                return;
            } catch (RuntimeException outage) {
                LOG.warn("cannot drain the backlog yet: {}", outage.toString());
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }
}
