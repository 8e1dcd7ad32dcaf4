package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoarseClockTest {

    @Test
    void itGoesOnUntilItIsClosed() {
        var others = Thread.getAllStackTraces().keySet();
        var clock = new CoarseClock();
        long before = System.currentTimeMillis();
        assertThat(clock.millis()).isLessThanOrEqualTo(before);

        clock.start();
        await().until(() -> clock.millis() > before);
        clock.close();

        await().until(() -> others.containsAll(running()));
    }

    private static Set<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("coarse-clock"))
                .collect(Collectors.toSet());
    }
}
