package cachinglab.comparison.shop;

import cachinglab.comparison.launch.Instance;
import cachinglab.comparison.launch.Strategy;
import cachinglab.testing.history.History;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// One strategy and its services: the products its clients crowd on, and what came of it.
public final class Trial {

    private static final int HOT = 8;

    public final Strategy strategy;
    final List<Instance> instances;
    final String round;

    final History history = new History();
    final AtomicLongArray hot = new AtomicLongArray(HOT);
    final Set<Long> ids = ConcurrentHashMap.newKeySet();

    /// The values of creates that were not answered: they may be rows with ids nobody knows.
    final Set<String> unplaced = ConcurrentHashMap.newKeySet();

    public final LongAdder operations = new LongAdder();
    public final LongAdder refused = new LongAdder();
    public final LongAdder unanswered = new LongAdder();
    public final LongAdder bypassed = new LongAdder();
    final Set<String> failures = ConcurrentHashMap.newKeySet();

    private final AtomicLong values = new AtomicLong();

    /// @param round what the names of its products begin with, and those of no other trial
    public Trial(Strategy strategy, List<Instance> instances, String round) {
        this.strategy = strategy;
        this.instances = instances;
        this.round = round;
    }

    /// One nobody has written yet.
    String newValue() {
        return round + "-" + values.incrementAndGet();
    }

    List<Long> hotIds() {
        return IntStream.range(0, HOT).mapToObj(hot::get).distinct().toList();
    }
}
