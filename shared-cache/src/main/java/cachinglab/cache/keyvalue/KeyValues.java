package cachinglab.cache.keyvalue;

import static java.util.stream.Gatherers.windowFixed;

import cachinglab.cache.CacheSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Values of one type in Redis, under the keys of one store, each with a time to live. Unlike a
/// [cachinglab.cache.Cache] it has no database behind it: what is set here is only here, and gone
/// when its time is over. Whoever evicts what is cached leaves it alone.
///
/// When Redis is out, every operation throws a [io.lettuce.core.RedisException]: after
/// [CacheSettings#commandTimeout()], or at once while the circuit breaker knows that nobody answers.
/// What was to be changed then may be changed, or not.
///
/// A value that cannot be read (garbage, an older shape) is as if there was none, and is counted.
///
/// Safe for any number of threads and of instances. Calls block: use virtual threads.
public final class KeyValues<V> {

    /// Keys in one command, or commands sent together.
    private static final int STEP = 500;

    private final Store<V> store;
    private final Duration timeToLive;
    private final Computing<V> computing;

    KeyValues(Store<V> store, Duration timeToLive, CacheSettings settings) {
        this.store = store;
        this.timeToLive = checked(timeToLive);
        this.computing = new Computing<>(store, timeToLive, settings);
    }

    public Optional<V> get(String key) {
        return store.get(key).await();
    }

    /// Whether there is something, readable or not. Only its first byte travels.
    public boolean exists(String key) {
        return store.exists(key).await();
    }

    public void set(String key, V value) {
        set(key, value, timeToLive);
    }

    /// @throws ValueTooLargeException if its JSON is above [CacheSettings#maxEntryBytes()]
    public void set(String key, V value, Duration timeToLive) {
        store.set(key, store.encode(value), checked(timeToLive)).await();
    }

    /// Returns whether there was something.
    public boolean delete(String key) {
        return store.delete(List.of(key)).await() > 0;
    }

    /// The values that are there, in the order of their keys; 500 in one command.
    public Map<String, V> getAll(Collection<String> keys) {
        Map<String, V> found = new LinkedHashMap<>();
        keys.stream()
                .distinct()
                .gather(windowFixed(STEP))
                .forEach(step -> found.putAll(store.getAll(step).await()));
        return found;
    }

    /// Sets many, 500 in one round trip. No transaction: if this throws, some may be set.
    public void setAll(Map<String, V> values) {
        values.entrySet().stream().gather(windowFixed(STEP)).forEach(this::setStep);
    }

    /// Returns how many there were.
    public long deleteAll(Collection<String> keys) {
        return keys.stream()
                .distinct()
                .gather(windowFixed(STEP))
                .mapToLong(step -> store.delete(step).await())
                .sum();
    }

    /// The value, or one that is computed and stored now. Of many callers, in all instances, one
    /// computes; the others wait for it. If somebody sets or deletes the value meanwhile, that
    /// holds, and what is computed is not stored.
    ///
    /// Who waited for [CacheSettings#loadWait()] in vain computes by itself, and stores nothing; and
    /// after [CacheSettings#leaseTime()] whoever computes counts as dead. So it is computed twice
    /// where it takes longer.
    ///
    /// What `compute` throws comes out here. When Redis is out, this throws before it computes; what
    /// is computed already is returned, stored or not. So is what is too large to be stored.
    public V getOrCompute(String key, Supplier<V> compute) {
        return computing.get(key, compute);
    }

    /// Collects operations, to send them together.
    public Batch<V> batch() {
        return new Batch<>(store, timeToLive);
    }

    private void setStep(List<Map.Entry<String, V>> step) {
        List<Answer<String>> answers =
                step.stream()
                        .map(it -> store.set(it.getKey(), store.encode(it.getValue()), timeToLive))
                        .toList();
        answers.forEach(Answer::await);
    }

    static Duration checked(Duration timeToLive) {
        if (timeToLive.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "A time to live is at least a millisecond, and not " + timeToLive);
        }
        return timeToLive;
    }
}
