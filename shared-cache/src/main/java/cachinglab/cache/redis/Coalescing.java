package cachinglab.cache.redis;

import cachinglab.cache.CacheListener;
import cachinglab.cache.Lease;
import cachinglab.cache.Lookup;
import cachinglab.cache.Lookup.Hit;
import cachinglab.cache.Lookup.Miss;
import cachinglab.cache.redis.Flight.Outcome.Diverted;
import cachinglab.cache.redis.Flight.Outcome.Landed;
import cachinglab.cache.redis.Flight.Outcome.Overdue;
import cachinglab.cache.redis.Flight.Outcome.PassedBy;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Makes many readers of a missing key one: the first gets the lease and loads, the others wait for
/// it. In this process they wait for its [Flight]; for another process they look again and again.
/// All waiting is bounded: who waited in vain loads by itself, and stores nothing.
final class Coalescing<V> {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private final String cache;
    private final Readings<V> readings;
    private final Entries<V> entries;
    private final Flights<V> flights;
    private final Duration patience;
    private final CacheListener listener;

    Coalescing(
            String cache,
            Readings<V> readings,
            Entries<V> entries,
            Flights<V> flights,
            Duration patience,
            CacheListener listener) {
        this.cache = cache;
        this.readings = readings;
        this.entries = entries;
        this.flights = flights;
        this.patience = patience;
        this.listener = listener;
    }

    /// What a reader gets whose reading found nothing of use.
    Lookup<V> miss(String key, Reading<V> reading) {
        if (reading.isBeingWritten()) {
            return passBy();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        Flight<V> mine = flights.plan(key);
        while (flights.register(key, mine) instanceof Flight<V> other) {
            switch (other.await(deadline - System.nanoTime())) {
                case Landed<V>(var value) -> {
                    return collapsed(value);
                }
                case Diverted<V>() -> reading = readings.read(key);
                case Overdue<V>(), PassedBy<V>() -> {
                    return passBy();
                }
            }
            if (reading.entry() instanceof Entry<V> entry) {
                return collapsed(entry.value());
            }
        }
        try {
            return lead(key, mine, reading, deadline);
        } catch (RuntimeException | Error failure) {
            mine.end(new Diverted<>());
            throw failure;
        }
    }

    /// Gets the lease for all in this process who miss the key, or the value that came meanwhile.
    private Lookup<V> lead(String key, Flight<V> flight, Reading<V> reading, long deadline) {
        String token = Token.next();
        var pause = FIRST_PAUSE;
        while (true) {
            switch (entries.acquire(key, token, reading)) {
                case GRANTED -> {
                    listener.miss(cache);
                    return new Miss<>(lease(key, token, reading, flight));
                }
                case WRITING -> {
                    flight.end(new PassedBy<>());
                    return passBy();
                }
                case FOUND, LEASED -> reading = readings.read(key);
            }
            if (reading.entry() instanceof Entry<V> entry) {
                // Whoever joined after this reading may have come after a write, too: they look.
                flight.end(new Diverted<>());
                return collapsed(entry.value());
            }
            if (System.nanoTime() > deadline) {
                flight.end(new Diverted<>());
                return passBy();
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
    }

    /// The lease, taken from whatever reader has it; nobody waits for this load. None for an entry
    /// that is there: it may be a write the database does not have yet.
    Lease<V> seize(String key) {
        String token = Token.next();
        Reading<V> reading = readings.read(key);
        if (reading.entry() != null) {
            return new NoLease<>();
        }
        return switch (entries.seize(key, token, reading)) {
            case GRANTED -> lease(key, token, reading, flights.plan(key));
            case WRITING, LEASED, FOUND -> new NoLease<>();
        };
    }

    private Lease<V> lease(String key, String token, Reading<V> reading, Flight<V> flight) {
        return new RedisLease<>(cache, key, token, reading, entries, listener, flight);
    }

    private Lookup<V> collapsed(V value) {
        listener.collapsed(cache);
        return new Hit<>(value);
    }

    private Lookup<V> passBy() {
        listener.miss(cache);
        return new Miss<>(new NoLease<>());
    }
}
