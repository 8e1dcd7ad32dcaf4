package cachinglab.comparison.behaviour;

import cachinglab.comparison.LabException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits for what comes sooner or later.
final class Await {

    private static final Duration POLL = Duration.ofMillis(10);

    /// Something that can be asked again and again.
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, SQLException;
    }

    private Await() {}

    /// @param what comes, as the end of a sentence
    /// @throws LabException if it does not come in time
    static void until(String what, Duration patience, Condition condition)
            throws IOException, SQLException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new LabException(
                        "The lab has waited %d s in vain until %s."
                                .formatted(patience.toSeconds(), what));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
