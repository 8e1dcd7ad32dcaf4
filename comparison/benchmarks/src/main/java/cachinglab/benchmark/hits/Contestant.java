package cachinglab.benchmark.hits;

import cachinglab.benchmark.worker.WorkerProcess;
import java.time.Duration;

/// One cache of one [Library], as those see it who give the orders.
///
/// @param cache what the library calls it
record Contestant(String name, WorkerProcess worker, String cache) {

    /// @throws IllegalStateException if what it finds is wrong
    void check() throws InterruptedException {
        worker.order("check", 0);
    }

    double hitsPerSecond(HitLoop loop, Duration time) throws InterruptedException {
        worker.order(loop.virtual() ? "virtual-threads" : "threads", loop.threads());
        return worker.order(cache, time.toMillis());
    }

    /// Those that all its threads allocate, event loops included.
    double bytesPerHit(HitLoop loop, Duration time) throws InterruptedException {
        hitsPerSecond(loop, time);
        return worker.order("bytes", 0);
    }
}
