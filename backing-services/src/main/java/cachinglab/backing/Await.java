package cachinglab.backing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for what tells nobody when it happens.
final class Await {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Await() {}

    /// Whether it came true within the time.
    static boolean until(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingServicesException("Interrupted while waiting for a server.");
        }
    }
}
