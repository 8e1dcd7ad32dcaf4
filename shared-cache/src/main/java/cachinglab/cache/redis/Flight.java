package cachinglab.cache.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// One load on its way, and those who wait for it in this process: coalescing, or single flight.
final class Flight<V> {

    sealed interface Outcome<V> {

        /// The value was still current after the load: as good for whoever waited.
        record Landed<V>(V value) implements Outcome<V> {}

        /// There is no value, or none that is known to be current: who waited looks again.
        record Diverted<V>() implements Outcome<V> {}

        /// A writer is about to commit: who waited passes the cache by, too.
        record PassedBy<V>() implements Outcome<V> {}

        /// It takes too long.
        record Overdue<V>() implements Outcome<V> {}
    }

    private final CompletableFuture<Outcome<V>> outcome = new CompletableFuture<>();
    private final Consumer<Flight<V>> closing;

    /// @param closing takes it off the list of those that can be joined
    Flight(Consumer<Flight<V>> closing) {
        this.closing = closing;
    }

    /// Nobody joins it from now on: whoever comes now starts another.
    void close() {
        closing.accept(this);
    }

    void end(Outcome<V> result) {
        close();
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
