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
import java.time.Clock;
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

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Consumer consumer;
    private final Flusher flusher;
    private final FlushStats stats;
    private final Backoff backoff;
    private final Duration drainTimeout;

    FlushJob(
            Redis redis,
            Keys keys,
            BacklogSettings settings,
            Transaction transaction,
            List<Target<?>> targets,
            DeadLetters deadLetters,
            FlushStats stats,
            Backoff backoff,
            Clock clock) {
        this.consumer = new Consumer(redis, keys, settings, UUID.randomUUID().toString());
        this.flusher = new Flusher(consumer, transaction, targets, deadLetters, stats, clock);
        this.stats = stats;
        this.backoff = backoff;
        this.drainTimeout = settings.drainTimeout();
    }

    /// Flushes all there is. Returns how many writes left the backlog.
    ///
    /// @throws UnavailableException if PostgreSQL is out; nothing is lost by that
    /// @throws io.lettuce.core.RedisException if Redis is
    public int flush() {
        oneAtATime.lock();
        try {
            return attempt();
        } catch (BatchException outage) {
            throw new UnavailableException("PostgreSQL takes no writes.", pause(), outage);
        } finally {
            oneAtATime.unlock();
        }
    }

    private int attempt() {
        boolean again = backoff.isFailing();
        if (again) {
            stats.retried();
        }
        try {
            int flushed = flusher.flush();
            backoff.succeeded();
            if (again) {
                LOG.info("flushing again");
            }
            return flushed;
        } catch (RuntimeException outage) {
            backoff.failed();
            if (!again) {
                LOG.warn("cannot flush, the backlog grows: {}", outage.toString());
            }
            throw outage;
        }
    }

    @Scheduled(
            fixedDelay = "${write-behind.flush-interval:200ms}",
            initialDelay = "${write-behind.flush-interval:200ms}")
    void flushOnSchedule() {
        if (!pause().isZero()) {
            return;
        }
        try {
            flush();
        } catch (RuntimeException outage) {
            LOG.debug("the next attempt is in {}", pause(), outage);
        }
    }

    /// Before any connection is closed. What cannot be flushed in time stays in the backlog, for the
    /// next start or another instance.
    @EventListener
    void drain(ShutdownEvent stop) {
        long deadline = System.nanoTime() + drainTimeout.toNanos();
        while (System.nanoTime() < deadline) {
            oneAtATime.lock(); // or a flush on schedule could take what then nobody is given again
            try {
                int drained = flush();
                consumer.leave();
                LOG.info("drained the backlog: {} writes", drained);
                return;
            } catch (RuntimeException outage) {
                LOG.debug("cannot drain the backlog yet", outage);
                LockSupport.parkNanos(A_MOMENT.toNanos()); // time is short now: no backing off
            } finally {
                oneAtATime.unlock();
            }
        }
        LOG.warn("the backlog is not drained; the next start goes on");
    }

    private Duration pause() {
        return backoff.untilNext();
    }
}
