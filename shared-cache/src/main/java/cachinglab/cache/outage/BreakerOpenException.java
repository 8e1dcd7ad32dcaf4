package cachinglab.cache.outage;

import io.lettuce.core.RedisException;

/// Redis was not asked, because it did not answer lately.
public final class BreakerOpenException extends RedisException {

    BreakerOpenException() {
        super("the circuit breaker is open");
    }

    /// One for each request while Redis is out, and nobody looks where it comes from.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
