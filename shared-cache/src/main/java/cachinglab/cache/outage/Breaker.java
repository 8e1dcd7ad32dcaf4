package cachinglab.cache.outage;

import cachinglab.cache.CacheSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisLoadingException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps requests from waiting for a Redis that does not answer. It opens when half of the last
/// commands failed or nearly all were slow; and at once when one was not answered in time, or Redis
/// could not be told of a write: then another instance may have missed telling it, too, and what
/// this one reads when Redis goes on may be what that has overwritten.
///
/// Only readers pass Redis by at once. Writers go on telling it, and give up at once only when it
/// was silent three times in a row; for a process that was asleep finds that commands took too long, and
/// the others never noticed. It is closed by whoever finds out that Redis is back, and not before
/// the others may know of that, too.
///
/// For any number of threads.
@Singleton
public final class Breaker {

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    private final CircuitBreaker circuit;
    private volatile boolean silent;

    @Inject
    Breaker(CacheSettings settings) {
        this(settings.slowCommand());
    }

    Breaker(Duration slow) {
        circuit =
                CircuitBreaker.of(
                        "redis",
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(20)
                                .minimumNumberOfCalls(10)
                                .failureRateThreshold(50)
                                .slowCallDurationThreshold(slow)
                                .slowCallRateThreshold(80)
                                .build());
    }

    /// One that never opens.
    public static Breaker none() {
        var none = new Breaker(Duration.ofDays(1));
        none.circuit.transitionToDisabledState();
        return none;
    }

    /// Lets pass who tells or asks Redis something. That may be worth its wait also while the breaker
    /// is open: what is not told, other instances may read.
    ///
    /// @throws BreakerOpenException if nobody answers there
    public void check() {
        if (silent) {
            throw new BreakerOpenException();
        }
    }

    /// Lets pass who wants to find an entry.
    ///
    /// @throws BreakerOpenException if what is there may be outdated
    public void checkReader() {
        if (circuit.getState() != State.CLOSED) {
            throw new BreakerOpenException();
        }
    }

    /// Says whether anybody answers there.
    public void silent(boolean now) {
        silent = now;
    }

    public boolean isClosed() {
        return circuit.getState() == State.CLOSED;
    }

    /// `CLOSED`, `OPEN` or `HALF_OPEN`.
    public String state() {
        return circuit.getState().name();
    }

    /// @param nanos that Redis took
    public void succeeded(long nanos) {
        if (isClosed()) {
            circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
            tellIfOpen("Redis is slow");
        }
    }

    public void failed(RedisException failure) {
        if (failure instanceof RedisCommandTimeoutException && isClosed()) {
            open(failure.toString());
        } else if (isClosed() && saysThatRedisIsOut(failure)) {
            circuit.onError(0, TimeUnit.NANOSECONDS, failure);
            tellIfOpen(failure.toString());
        }
    }

    /// From now on nobody asks Redis, until it has recovered.
    public synchronized void open(String reason) {
        if (circuit.getState() != State.OPEN) {
            LOG.warn("breaker opens: {}", reason);
            circuit.transitionToOpenState();
        }
    }

    /// Unless it is closed: then each command counts for itself.
    public synchronized void openAgain(RedisException reason) {
        if (circuit.getState() == State.HALF_OPEN) {
            open(reason.toString());
        }
    }

    /// Whether it was open, and only writers pass now.
    public synchronized boolean halfOpen() {
        boolean open = circuit.getState() == State.OPEN;
        if (open) {
            circuit.transitionToHalfOpenState();
        }
        return open;
    }

    /// Unless it was opened again meanwhile.
    public synchronized void close() {
        if (circuit.getState() == State.HALF_OPEN) {
            circuit.transitionToClosedState();
            LOG.info("breaker closed: Redis answers, and knows of every write");
        }
    }

    private void tellIfOpen(String reason) {
        if (!isClosed()) {
            LOG.warn("breaker opens: {}", reason);
        }
    }

    /// An error that Redis answers with is an answer, unless it is still loading or busy.
    private static boolean saysThatRedisIsOut(RedisException failure) {
        return !(failure instanceof RedisCommandExecutionException)
                || failure instanceof RedisLoadingException
                || failure instanceof RedisBusyException;
    }
}
