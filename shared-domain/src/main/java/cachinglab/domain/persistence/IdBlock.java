package cachinglab.domain.persistence;

import cachinglab.domain.UnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Ids handed out one by one from blocks of {@value #SIZE} that a database sequence reserves.
/// What is left of a block when the process ends is never used.
///
/// Safe for many threads: one reserves while the others wait for its block, though not for ever.
public final class IdBlock {

    /// The increment of the sequences.
    public static final int SIZE = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LongSupplier firstOfNextBlock;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    /// @param firstOfNextBlock reserves a block; called by one thread at a time
    public IdBlock(LongSupplier firstOfNextBlock) {
        this.firstOfNextBlock = firstOfNextBlock;
    }

    /// @throws UnavailableException if no block is reserved in time
    public long next() {
        acquire();
        try {
            return take();
        } finally {
            lock.unlock();
        }
    }

    private void acquire() {
        try {
            if (lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnavailableException("No id was reserved in time.", PATIENCE);
    }

    private long take() {
        if (next == end) {
            next = firstOfNextBlock.getAsLong();
            end = next + SIZE;
        }
        return next++;
    }
}
