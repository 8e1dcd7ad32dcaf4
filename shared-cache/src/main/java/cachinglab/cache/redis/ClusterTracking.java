package cachinglab.cache.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.cluster.api.push.RedisClusterPushListener;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Client tracking in the connections to the nodes of a cluster, which come and go: a node is
/// connected when it is first asked for something, or after a redirection. Near caches keep what is
/// read only while every connection there is tracks; each that comes or goes empties them.
///
/// A slot that moves takes its keys from one node to the other, and the one tells that they are gone.
final class ClusterTracking implements RedisConnectionStateListener, RedisClusterPushListener {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterTracking.class);

    private final NearCaches nearCaches;
    private final Set<StatefulRedisConnection<?, ?>> untracked = new HashSet<>();

    ClusterTracking(NearCaches nearCaches) {
        this.nearCaches = nearCaches;
    }

    /// Comes before the first answer in that connection.
    @Override
    public synchronized void onRedisConnected(
            RedisChannelHandler<?, ?> handler, SocketAddress address) {
        if (handler instanceof StatefulRedisConnection<?, ?> node
                && !(handler instanceof StatefulRedisPubSubConnection)) {
            untracked.add(node);
            nearCaches.lost();
            track(node);
        }
    }

    /// One that comes back is another one.
    @Override
    public synchronized void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
        if (handler instanceof StatefulRedisConnection<?, ?> node) {
            untracked.remove(node);
            nearCaches.lost();
            followIfAllTrack();
        }
    }

    @Override
    public void onPushMessage(RedisClusterNode node, PushMessage message) {
        nearCaches.hear(message);
    }

    private void track(StatefulRedisConnection<?, ?> node) {
        node.async()
                .clientTracking(TrackingArgs.Builder.enabled())
                .whenComplete((ok, failure) -> {
                    if (failure == null) {
                        tracked(node);
                    } else if (failure instanceof RedisCommandTimeoutException) {
                        track(node);
                    } else {
                        LOG.warn(
                                "no near cache, for a node does not track: {}", failure.toString());
                    }
                });
    }

    private synchronized void tracked(StatefulRedisConnection<?, ?> node) {
        untracked.remove(node);
        followIfAllTrack();
    }

    private void followIfAllTrack() {
        if (untracked.isEmpty()) {
            nearCaches.followed();
        }
    }
}
