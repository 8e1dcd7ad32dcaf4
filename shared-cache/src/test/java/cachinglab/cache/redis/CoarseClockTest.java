package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class CoarseClockTest {

    @Test
    void itGoesOnUntilItIsClosed() {
        var clock = new CoarseClock();
        long before = System.currentTimeMillis();
        assertThat(clock.millis()).isLessThanOrEqualTo(before);

        clock.start();
        await().until(() -> clock.millis() > before);
        clock.close();

        await().until(() ->
                Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("coarse-clock")));
    }
}
