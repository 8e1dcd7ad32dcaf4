package cachinglab.strategy.flush;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/// What was flushed since the service started.
@Singleton
public final class FlushStats {

    private final Counter batches;
    private final Counter writes;
    private final Counter rows;
    private final Counter deadLetters;
    private final Counter retries;

    FlushStats(MeterRegistry meters) {
        batches = meters.counter("write.behind.batches");
        writes = meters.counter("write.behind.writes");
        rows = meters.counter("write.behind.rows");
        deadLetters = meters.counter("write.behind.dead.letters");
        retries = meters.counter("write.behind.retries");
    }

    void flushed(int accepted, int coalesced) {
        batches.increment();
        writes.increment(accepted);
        rows.increment(coalesced);
    }

    void buried() {
        deadLetters.increment();
    }

    void retried() {
        retries.increment();
    }

    /// Flushes that were tried again after one that failed.
    public long retries() {
        return (long) retries.count();
    }

    public long batches() {
        return (long) batches.count();
    }

    /// Accepted writes that were flushed.
    public long writes() {
        return (long) writes.count();
    }

    /// Accepted writes for each row that was written: above 1 where writes to one key met in a
    /// batch.
    public double coalescingRatio() {
        return rows.count() == 0 ? 1 : writes.count() / rows.count();
    }
}
