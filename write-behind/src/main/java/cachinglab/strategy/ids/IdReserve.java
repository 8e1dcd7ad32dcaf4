package cachinglab.strategy.ids;

import cachinglab.domain.UnavailableException;
import cachinglab.domain.persistence.IdBlock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Blocks of ids fetched ahead, so that things can be created while PostgreSQL is out. What is left
/// when the process ends is never used.
///
/// Safe for many threads. No caller waits for a PostgreSQL that is known to be out.
final class IdReserve {

    private static final Logger LOG = LoggerFactory.getLogger(IdReserve.class);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final IdBlock ids = new IdBlock(this::nextBlock);
    private final Queue<Long> blocks = new ConcurrentLinkedQueue<>();
    private final IntFunction<List<Long>> fetch;
    private final int most;
    private volatile boolean out;

    /// @param fetch the first ids of so many blocks
    IdReserve(int most, IntFunction<List<Long>> fetch) {
        this.most = most;
        this.fetch = fetch;
    }

    long next() {
        return ids.next();
    }

    /// Fetches what is missing, once that is a tenth.
    void topUp() {
        int missing = most - blocks.size();
        if (missing <= most / 10) {
            return;
        }
        try {
            fetch(missing);
        } catch (RuntimeException outage) {
            LOG.debug("no ids can be reserved now", outage);
        }
    }

    private void fetch(int missing) {
        out = true;
        blocks.addAll(fetch.apply(missing));
        out = false;
    }

    private long nextBlock() {
        Long block = blocks.poll();
        if (block != null) {
            return block;
        }
        if (out) {
            throw new UnavailableException("No ids are left until PostgreSQL is back.", A_SECOND);
        }
        fetch(1);
        return blocks.remove();
    }
}
