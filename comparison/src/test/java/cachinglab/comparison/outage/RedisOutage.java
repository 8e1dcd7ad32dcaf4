package cachinglab.comparison.outage;

import cachinglab.backing.BackingServices;
import cachinglab.comparison.launch.Instances;
import cachinglab.comparison.launch.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Redis hangs for a while, and then goes on, while all strategies are at work.
///
/// @param length how long it hangs
record RedisOutage(BackingServices servers, Instances instances, Duration length) {

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration GOOD_TIMES = Duration.ofSeconds(2);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    /// In which requests may wait for Redis, until it is known that this is no use.
    private static final Duration UNTIL_OPEN = Duration.ofSeconds(1);

    List<Outcome> of(Collection<Strategy> strategies, long seed) throws Exception {
        List<Witness> witnesses =
                strategies.stream()
                        .map(one -> new Witness(instances.of(one).getFirst(), seed))
                        .toList();
        Timeline times;
        try {
            for (var witness : witnesses) {
                witness.open();
            }
            times = happen(witnesses);
        } finally {
            witnesses.forEach(Witness::close);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (var witness : witnesses) {
            outcomes.add(witness.outcome(servers, times));
        }
        return outcomes;
    }

    private Timeline happen(List<Witness> witnesses) throws Exception {
        last(WARM_UP);
        long measured = System.nanoTime();
        last(GOOD_TIMES);
        for (var witness : witnesses) {
            witness.weigh();
        }
        long suspended = System.nanoTime();
        servers.ownRedis().suspend();
        long open = suspended + UNTIL_OPEN.toNanos();
        try {
            last(UNTIL_OPEN);
            for (var witness : witnesses) {
                witness.ask();
            }
            last(Duration.ofNanos(suspended + length.toNanos() - System.nanoTime()));
        } finally {
            servers.ownRedis().resume();
        }
        long resumed = System.nanoTime();
        atOnce(
                witnesses.stream()
                        .<Callable<Void>>map(one -> () -> one.awaitHits(resumed))
                        .toList());
        last(AFTERWARDS);
        return new Timeline(measured, suspended, open, resumed);
    }

    private static void atOnce(List<Callable<Void>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> one : threads.invokeAll(work)) {
                one.get();
            }
        }
    }

    /// How long something lasts is a matter of time, and of nothing else.
    private static void last(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
