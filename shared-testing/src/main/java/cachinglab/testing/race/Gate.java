package cachinglab.testing.race;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A point in the program that holds whoever comes first, until it is opened. Later ones pass.
public final class Gate {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    void pass() {
        if (arrived.getCount() == 0) {
            return;
        }
        arrived.countDown();
        await(open, "nobody opened the gate");
    }

    /// Waits until somebody is held.
    public void awaitArrival() {
        await(arrived, "nobody came to the gate");
    }

    public void open() {
        open.countDown();
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(otherwise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(otherwise, e);
        }
    }
}
