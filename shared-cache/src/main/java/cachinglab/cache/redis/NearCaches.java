package cachinglab.cache.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushListener;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.codec.StringCodec;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the near caches of this process true by client tracking: Redis remembers which keys a
/// connection has read, and tells it in the same connection when one of them changes. When the
/// connection is lost, whatever it has read is forgotten on either side.
///
/// From "Server-assisted client side caching in Redis", with RESP3.
@Singleton
public final class NearCaches {

    /// There is no connection whose reads Redis remembers.
    static final long NONE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(NearCaches.class);

    private final NearSettings settings;
    private final List<Near<?, ?>> caches = new CopyOnWriteArrayList<>();
    private final CoarseClock clock = new CoarseClock();
    private long next = NONE + 1;
    private volatile long connection = NONE;

    NearCaches(NearSettings settings) {
        this.settings = settings;
        if (settings.enabled()) {
            clock.start();
        }
    }

    @PreDestroy
    void close() {
        clock.close();
    }

    /// The time in milliseconds, give or take [CoarseClock#TICK].
    long now() {
        return clock.millis();
    }

    /// What this process keeps of an entry is not to be found any more. For who changes it in Redis.
    public void evict(String key) {
        caches.forEach(near -> near.evict(key));
    }

    NearSettings settings() {
        return settings;
    }

    /// The one whose reads Redis remembers now; never the same again.
    long connection() {
        return connection;
    }

    /// Of how much that is here Redis could tell.
    int names() {
        return caches.stream().mapToInt(Near::names).sum();
    }

    void add(Near<?, ?> near) {
        caches.add(near);
    }

    /// Has Redis tell what changes of all that is read in a connection.
    void follow(StatefulRedisConnection<String, byte[]> redis) {
        if (settings.enabled()) {
            redis.addListener((PushListener) this::hear);
            redis.addListener(new Lifetime(redis));
            track(redis);
        }
    }

    private synchronized void track(StatefulRedisConnection<String, byte[]> redis) {
        long current = next;
        redis.async()
                .clientTracking(TrackingArgs.Builder.enabled())
                .whenComplete((ok, failure) -> {
                    if (failure == null) {
                        tracked(current);
                    } else {
                        LOG.warn("no near cache, for Redis does not track: {}", failure.toString());
                    }
                });
    }

    private synchronized void tracked(long current) {
        if (current == next) {
            connection = current;
        }
    }

    /// From now on Redis remembers all that is read.
    synchronized void followed() {
        connection = next;
    }

    synchronized void lost() {
        connection = NONE;
        next++;
        clear();
    }

    void hear(PushMessage message) {
        if (!message.getType().equals("invalidate")) {
            return;
        }
        if (message.getContent(StringCodec.UTF8::decodeKey).get(1) instanceof List<?> keys) {
            keys.forEach(key -> evict(String.valueOf(key)));
        } else {
            clear(); // everything was flushed
        }
    }

    private void clear() {
        caches.forEach(Near::clear);
    }

    /// Of one connection after the other.
    private final class Lifetime implements RedisConnectionStateListener {

        private final StatefulRedisConnection<String, byte[]> redis;

        Lifetime(StatefulRedisConnection<String, byte[]> redis) {
            this.redis = redis;
        }

        @Override
        public void onRedisConnected(RedisChannelHandler<?, ?> handler, SocketAddress address) {
            track(redis);
        }

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
            lost();
        }
    }
}
