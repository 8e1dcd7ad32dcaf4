package cachinglab.cache.keyvalue;

import cachinglab.cache.CacheSettings;
import io.lettuce.core.RedisCommandInterruptedException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Get or compute: of all who miss a value one gets the [Claim] and computes. In its process the
/// others wait for it; in other processes one looks again and again, and the rest wait for that one.
final class Computing<V> {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private final Store<V> store;
    private final Duration timeToLive;
    private final CacheSettings settings;

    /// What is computed in this process; empty when that came to nothing, or too late.
    private final ConcurrentMap<String, CompletableFuture<Optional<V>>> underWay =
            new ConcurrentHashMap<>();

    Computing(Store<V> store, Duration timeToLive, CacheSettings settings) {
        this.store = store;
        this.timeToLive = timeToLive;
        this.settings = settings;
    }

    V get(String key, Supplier<V> compute) {
        long deadline = System.nanoTime() + settings.loadWait().toNanos();
        do {
            Optional<V> found = store.get(key).await().or(() -> obtain(key, compute, deadline));
            if (found.isPresent()) {
                return found.get();
            }
        } while (System.nanoTime() < deadline);
        return compute.get();
    }

    private Optional<V> obtain(String key, Supplier<V> compute, long deadline) {
        var mine = new CompletableFuture<Optional<V>>();
        var other = underWay.putIfAbsent(key, mine);
        if (other != null) {
            return join(other, deadline);
        }
        try {
            return lead(key, mine, compute, deadline);
        } finally {
            underWay.remove(key, mine);
            mine.complete(Optional.empty());
        }
    }

    private static <V> Optional<V> join(CompletableFuture<Optional<V>> other, long deadline) {
        try {
            return other.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException overdue) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("it completes with a value or nothing", e);
        }
    }

    /// Claims the value and computes it, unless another process comes first.
    private Optional<V> lead(
            String key, CompletableFuture<Optional<V>> mine, Supplier<V> compute, long deadline) {
        var claim = new Claim(store, key);
        byte[] useless = Store.NOTHING;
        var pause = FIRST_PAUSE;
        while (claim.place(useless, settings.leaseTime()) instanceof byte[] there) {
            Optional<V> value = store.decode(there);
            if (value.isPresent() || System.nanoTime() > deadline) {
                return value;
            }
            useless = Store.isClaim(there) ? Store.NOTHING : there;
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
        return Optional.of(compute(key, claim, mine, compute));
    }

    private V compute(
            String key, Claim claim, CompletableFuture<Optional<V>> mine, Supplier<V> compute) {
        V value;
        byte[] json;
        try {
            value = Objects.requireNonNull(compute.get(), "what was computed is null");
            json = encode(value);
        } catch (RuntimeException | Error failure) {
            claim.settle(Store.NOTHING, timeToLive);
            throw failure;
        }
        underWay.remove(key, mine); // Who asks from now on may ask after a write that comes now.
        if (claim.settle(json, timeToLive)) {
            mine.complete(Optional.of(value));
        }
        return value;
    }

    /// Nothing if it is too large to be stored.
    private byte[] encode(V value) {
        try {
            return store.encode(value);
        } catch (ValueTooLargeException notStored) {
            return Store.NOTHING;
        }
    }
}
