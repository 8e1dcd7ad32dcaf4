package cachinglab.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Holds threads back at a place until it is opened.
final class Gate {

    private static final int SECONDS = 20;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    /// Returns the same thing, when the gate is open.
    <T> T hold(T thing) {
        arrived.countDown();
        pass(opened);
        return thing;
    }

    /// Returns when somebody is held.
    void awaitArrival() {
        pass(arrived);
    }

    void open() {
        opened.countDown();
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
