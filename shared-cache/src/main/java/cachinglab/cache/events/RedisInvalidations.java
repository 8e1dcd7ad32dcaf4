package cachinglab.cache.events;

import cachinglab.cache.Invalidations;
import cachinglab.cache.redis.Redis;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Over the channel `{prefix}:invalidations`, with a connection of its own to listen to it.
@Singleton
@Requires(property = "cache.events", value = StringUtils.TRUE)
final class RedisInvalidations extends RedisPubSubAdapter<String, byte[]> implements Invalidations {

    private static final Logger LOG = LoggerFactory.getLogger(RedisInvalidations.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /// Keys a listener may be behind.
    private static final int ROOM = 1000;

    private final String me = UUID.randomUUID().toString();
    private final Set<Inbox> inboxes = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean untold = new AtomicBoolean();
    private final Redis redis;
    private final MessageCodec messages;
    private final String channel;
    private final Counter missed;
    private final StatefulRedisPubSubConnection<String, byte[]> connection;
    private final ScheduledFuture<?> looking;

    RedisInvalidations(
            Redis redis,
            ObjectMapper json,
            @Property(name = "strategy.name") String prefix,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler,
            MeterRegistry meters) {
        this.redis = redis;
        this.messages = new MessageCodec(json);
        this.missed = meters.counter("cache.invalidations.missed");
        this.channel = prefix + ":invalidations";
        this.connection = redis.listen();
        connection.addListener(this);
        connection.sync().subscribe(channel);
        this.looking = scheduler.scheduleWithFixedDelay(INTERVAL, INTERVAL, this::look);
    }

    @PreDestroy
    void close() {
        looking.cancel(false);
        inboxes.forEach(Inbox::close);
        connection.close();
    }

    @Override
    public void publish(String cache, String key) {
        send(new Message(me, cache, key));
    }

    @Override
    public Subscription subscribe(String cache, Consumer<String> invalidated, Runnable everything) {
        var inbox = new Inbox(cache, invalidated, everything, ROOM, inboxes::remove);
        inboxes.add(inbox);
        return inbox;
    }

    /// Now, and after each reconnect: what was published before, nobody here has heard.
    @Override
    public void subscribed(String channel, long count) {
        tellEverything();
    }

    @Override
    public void message(String channel, byte[] text) {
        Message message = messages.read(text);
        String cache = message.cache();
        String key = message.key();
        if (message.from().equals(me)) {
            return; // Whoever invalidates here tells those who are here.
        }
        if (cache == null || key == null) {
            tellEverything();
        } else {
            inboxes.forEach(inbox -> inbox.tell(cache, key));
        }
    }

    private void send(Message message) {
        try {
            redis.commands().publish(channel, messages.write(message)).exceptionally(this::owe);
        } catch (RedisException out) {
            owe(out);
        }
    }

    private Long owe(Throwable failure) {
        LOG.debug("an invalidation could not be published, everything will be", failure);
        untold.set(true);
        return 0L; // who have heard it
    }

    /// Nobody notices for long that a connection is dead on which only the other side speaks.
    private void look() {
        try {
            redis.withoutBreaker().await(connection.async().ping());
        } catch (RedisException deaf) {
            tellEverything();
        }
        if (untold.compareAndSet(true, false)) {
            send(Message.everything(me));
        }
    }

    private void tellEverything() {
        missed.increment();
        inboxes.forEach(Inbox::tellEverything);
    }
}
