package cachinglab.cache.redis;

import cachinglab.cache.outage.Breaker;
import cachinglab.cache.outage.Outbox;
import io.lettuce.core.RedisException;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings Redis back: makes up for every invalidation it has missed, and only then closes the
/// breaker. A Redis that was started again may have forgotten invalidations it had acknowledged
/// (`appendfsync everysec`): then everything is evicted.
///
/// Also runs before the service starts, for what a dead instance has left.
@Context
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Pattern RUN_ID = Pattern.compile("run_id:(\\w+)");

    private static final Duration INTERVAL = Duration.ofMillis(200);

    /// For which Redis is back before it is read again: by then the other instances, which look as
    /// often, tell it of their writes.
    private static final Duration BEFORE_READING = Duration.ofSeconds(1);

    /// After which no transaction is left that began while the breaker was open.
    private static final Duration BEFORE_RESTING = Duration.ofSeconds(4);

    /// In a row, after which nobody tries to tell Redis anything.
    private static final int SILENCES = 3;

    private final Breaker breaker;
    private final Redis guarded;
    private final Redis redis;
    private final Keyspace keyspace;
    private final Outbox outbox;
    private final ScheduledFuture<?> looking;
    private Set<String> runIds;
    private int silences;
    private long back;
    private boolean resting = true;

    Recovery(
            Breaker breaker,
            Redis redis,
            Outbox outbox,
            @Property(name = "strategy.name") String prefix,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.breaker = breaker;
        this.guarded = redis;
        this.redis = redis.withoutBreaker();
        this.keyspace = new Keyspace(this.redis, prefix);
        this.outbox = outbox;
        this.runIds = runIds(redis);
        outbox.replay(keyspace::evict);
        this.looking = scheduler.scheduleWithFixedDelay(INTERVAL, INTERVAL, this::look);
    }

    @PreDestroy
    void stop() {
        looking.cancel(false);
    }

    private void look() {
        try {
            boolean idle = breaker.isClosed() && resting;
            var current = runIds(idle ? guarded : redis);
            answered();
            if (!idle || !current.equals(runIds)) {
                makeUp(current);
                advance();
            }
        } catch (RedisException out) {
            breaker.silent(++silences >= SILENCES);
            breaker.openAgain(out);
        } catch (RuntimeException noNotes) {
            LOG.debug("PostgreSQL does not tell which invalidations are due", noNotes);
        }
    }

    private void makeUp(Set<String> current) {
        if (!current.equals(runIds)) {
            breaker.open("Redis was started again");
            LOG.info("Redis was started again: evicted {} keys", keyspace.evict("*"));
            runIds = current;
        }
        outbox.replay(keyspace::evict);
    }

    /// At once: writers are to tell Redis again, however long PostgreSQL takes for the notes.
    private void answered() {
        silences = 0;
        breaker.silent(false);
    }

    private void advance() {
        if (breaker.halfOpen()) {
            back = System.nanoTime();
        } else if (isBackFor(BEFORE_READING)) {
            breaker.close();
        }
        resting = isBackFor(BEFORE_RESTING);
    }

    private boolean isBackFor(Duration time) {
        return System.nanoTime() - back >= time.toNanos();
    }

    /// Those of all servers. An instance nobody asks anything learns so, too, that Redis hangs.
    private static Set<String> runIds(Redis redis) {
        return redis.each().stream().map(node -> node.info("server")).toList().stream()
                .map(redis::await)
                .map(Recovery::runId)
                .collect(Collectors.toSet());
    }

    private static String runId(String info) {
        Matcher found = RUN_ID.matcher(info);
        return found.find() ? found.group(1) : "";
    }
}
