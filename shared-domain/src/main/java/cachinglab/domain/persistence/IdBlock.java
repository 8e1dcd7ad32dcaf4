package cachinglab.domain.persistence;

import java.util.function.LongSupplier;

/// Ids handed out one by one from blocks of {@value #SIZE} that a database sequence reserves.
/// What is left of a block when the process ends is never used.
///
/// Safe for many threads: one reserves while the others wait for its block.
final class IdBlock {

    /// The increment of the sequences.
    static final int SIZE = 50;

    private final LongSupplier firstOfNextBlock;
    private long next;
    private long end;

    IdBlock(LongSupplier firstOfNextBlock) {
        this.firstOfNextBlock = firstOfNextBlock;
    }

    synchronized long next() {
        if (next == end) {
            next = firstOfNextBlock.getAsLong();
            end = next + SIZE;
        }
        return next++;
    }
}
