package cachinglab.cache.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One load on its way, and those who wait for it in this process: coalescing, or single flight.
final class Flight<V> {

    sealed interface Outcome<V> {

        /// The value was still current after the load: as good for whoever waited.
        record Landed<V>(V value) implements Outcome<V> {}

        /// The load failed, or a write came between: its value is not for those who waited.
        record Diverted<V>() implements Outcome<V> {}

        /// It takes too long.
        record Overdue<V>() implements Outcome<V> {}
    }

    private final CompletableFuture<Outcome<V>> outcome = new CompletableFuture<>();

    void complete(Outcome<V> result) {
        outcome.complete(result);
    }

    Outcome<V> await(long nanos) {
        try {
            return outcome.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Outcome.Overdue<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Overdue<>();
        } catch (ExecutionException e) {
            throw new AssertionError("a flight completes with an outcome only", e);
        }
    }
}
