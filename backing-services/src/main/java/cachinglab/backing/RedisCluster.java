package cachinglab.backing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A Redis Cluster of our own: three masters, each with a third of the slots, and no replicas. What
/// holds for [BackingServices] holds here: nothing outlives its owner.
public final class RedisCluster implements AutoCloseable {

    private static final int SIZE = 3;
    private static final int SLOTS = 16_384;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Run run;
    private final List<ClusterNode> nodes;

    private RedisCluster(Run run, List<ClusterNode> nodes) {
        this.run = run;
        this.nodes = nodes;
    }

    /// Returns when every node knows that the cluster has all slots.
    ///
    /// @throws BackingServicesException if it does not come to that; nothing is left running then
    public static RedisCluster start() {
        try {
            var cluster =
                    new RedisCluster(Runs.ofUser().begin(Optional.empty()), new ArrayList<>());
            try {
                cluster.form();
                return cluster;
            } catch (IOException | BackingServicesException e) {
                cluster.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BackingServicesException("The Redis Cluster did not start: " + e);
        }
    }

    /// The addresses of the nodes, separated by commas, as `REDIS_URIS` has them.
    public String uris() {
        return nodes.stream().map(ClusterNode::uri).collect(Collectors.joining(","));
    }

    /// The node that was given a slot, to take it away on purpose.
    public OwnServer nodeOf(int slot) {
        int third = 0;
        while (slot >= slot(third + 1)) {
            third++;
        }
        return nodes.get(third).server();
    }

    @Override
    public void close() {
        run.close();
    }

    private void form() throws IOException {
        for (int i = 0; i < SIZE; i++) {
            nodes.add(ClusterNode.start(run, "redis-" + i));
        }
        for (int i = 0; i < SIZE; i++) {
            nodes.get(i).tell("CLUSTER ADDSLOTSRANGE %d %d".formatted(slot(i), slot(i + 1) - 1));
            meetOthers(nodes.get(i));
        }
        if (!Await.until(
                () -> nodes.stream().allMatch(node -> node.knows(SIZE, SLOTS)), PATIENCE)) {
            throw new BackingServicesException("The nodes of the Redis Cluster do not meet.");
        }
    }

    /// Each of them: if they only heard of each other by gossip, that would take seconds.
    private void meetOthers(ClusterNode node) throws IOException {
        for (ClusterNode other : nodes) {
            if (!other.equals(node)) {
                node.tell("CLUSTER MEET " + other.address());
            }
        }
    }

    private static int slot(int third) {
        return third * SLOTS / SIZE;
    }
}
