package cachinglab.cache.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisCommandExecutionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CountersIT {

    private static final int THREADS = 8;
    private static final int TIMES = 100;

    private final Node node = Node.one();
    private final Counters counters = node.counters();
    private final String key = Node.newKey();

    @Test
    void whatNobodyCountedIsZero() {
        assertThat(counters.get(key)).isZero();
        assertThat(counters.delete(key)).isFalse();
    }

    @Test
    void itCountsUpAndDown() {
        assertThat(counters.increment(key)).isEqualTo(1);
        assertThat(counters.increment(key, 9)).isEqualTo(10);
        assertThat(counters.increment(key, -4)).isEqualTo(6);
        assertThat(counters.get(key)).isEqualTo(6);
        assertThat(counters.delete(key)).isTrue();
        assertThat(counters.increment(key)).isEqualTo(1);
    }

    @Test
    void twoInstancesLoseNoCountAndGiveNoneTwice() throws Exception {
        Set<Long> counts = ConcurrentHashMap.newKeySet();
        var barrier = new CyclicBarrier(THREADS);
        List<Callable<Void>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            var instance = (i % 2 == 0 ? node : Node.other()).counters();
            threads.add(() -> {
                barrier.await();
                for (int time = 0; time < TIMES; time++) {
                    counts.add(instance.increment(key));
                }
                return null;
            });
        }
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread : executor.invokeAll(threads)) {
                thread.get();
            }
        }
        assertThat(counters.get(key)).isEqualTo(THREADS * TIMES);
        assertThat(counts).hasSize(THREADS * TIMES);
    }

    @Test
    void itLivesFromItsFirstCountOn() {
        assertThat(counters.increment(key, 5, Duration.ofSeconds(60))).isEqualTo(5);
        node.redis().pexpire(name(), 30_000); // half a minute later
        assertThat(counters.increment(key, 1, Duration.ofSeconds(60))).isEqualTo(6);
        assertThat(Duration.ofMillis(node.redis().pttl(name())))
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void withoutATimeToLiveItStays() {
        counters.increment(key);
        assertThat(node.redis().pttl(name())).isEqualTo(-1);
    }

    @Test
    void whatIsNoNumberIsNotCounted() {
        node.redis().setex(name(), 60, "many");
        assertThatThrownBy(() -> counters.increment(key))
                .isInstanceOf(RedisCommandExecutionException.class);
        assertThat(counters.get(key)).isZero();
    }

    private String name() {
        return "direct:kv:visits:" + key;
    }
}
