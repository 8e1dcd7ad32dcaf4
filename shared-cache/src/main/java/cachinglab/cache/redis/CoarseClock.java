package cachinglab.cache.redis;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The time as it was a moment ago: asking the system for it takes longer than all the rest of a near
/// hit. Its thread ends when it is closed.
final class CoarseClock implements AutoCloseable {

    /// How old what it says may be; older only if this process gets no CPU.
    static final Duration TICK = Duration.ofMillis(10);

    private final Thread ticker =
            Thread.ofPlatform().daemon().name("coarse-clock").unstarted(this::tick);
    private volatile long millis = System.currentTimeMillis();

    void start() {
        ticker.start();
    }

    /// Since 1970.
    long millis() {
        return millis;
    }

    @Override
    public void close() {
        ticker.interrupt();
    }

    private void tick() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TICK.toNanos());
            millis = System.currentTimeMillis();
        }
    }
}
