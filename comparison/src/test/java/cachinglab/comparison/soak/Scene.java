package cachinglab.comparison.soak;

import cachinglab.backing.BackingServices;
import cachinglab.backing.OwnServer;
import cachinglab.comparison.launch.Instance;
import cachinglab.comparison.launch.Instances;
import cachinglab.testing.fault.Link;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What faults befall, and the seeded order in which they do.
///
/// @param network between the services and Redis
record Scene(
        SoakSettings settings,
        BackingServices servers,
        Instances instances,
        Link network,
        Random random) {

    private static final int LEAST_PAUSE_MILLIS = 700;
    private static final int MOST_PAUSE_MILLIS = 2_000;

    /// Lets one fault follow the other for so long, each as often as every other: returns how many
    /// there were of each.
    Map<Fault, Integer> befall(Duration time) throws Exception {
        var counts = new EnumMap<Fault, Integer>(Fault.class);
        Deque<Fault> next = new ArrayDeque<>();
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            last(Duration.ofMillis(random.nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS)));
            if (next.isEmpty()) {
                next.addAll(shuffled());
            }
            if (!next.isEmpty()) {
                var fault = next.pop();
                fault.befall(this);
                counts.merge(fault, 1, Integer::sum);
            }
        }
        last(Duration.ofMillis(MOST_PAUSE_MILLIS));
        return counts;
    }

    OwnServer redis() {
        return servers.ownRedis();
    }

    OwnServer postgreSql() {
        return servers.ownPostgreSql();
    }

    List<Instance> oneOfEach() {
        return SoakIT.STRATEGIES.stream()
                .map(instances::of)
                .map(two -> two.get(random.nextInt(two.size())))
                .toList();
    }

    void start(Collection<Instance> stopped) throws Exception {
        instances.startAll(stopped);
    }

    /// How long something lasts is a matter of time, and of nothing else.
    static void last(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    private List<Fault> shuffled() {
        var faults = new ArrayList<>(settings.faults());
        Collections.shuffle(faults, random);
        return faults;
    }
}
