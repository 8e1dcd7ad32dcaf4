package cachinglab.cache.redis;

import cachinglab.cache.CacheSettings;
import cachinglab.cache.outage.Breaker;
import io.lettuce.core.TimeoutOptions.TimeoutSource;
import io.lettuce.core.protocol.RedisCommand;
import java.util.concurrent.TimeUnit;

/// How long a command may take. That is less while the breaker is open: who waited in vain as a
/// reader does not wait as long again as a writer.
final class Patience extends TimeoutSource {

    private final long usual;
    private final long whileOpen;
    private final Breaker breaker;

    Patience(CacheSettings settings, Breaker breaker) {
        this.usual = settings.commandTimeout().toMillis();
        this.whileOpen = Math.min(usual, settings.slowCommand().toMillis());
        this.breaker = breaker;
    }

    @Override
    public long getTimeout(RedisCommand<?, ?, ?> command) {
        return breaker.isClosed() ? usual : whileOpen;
    }

    @Override
    public TimeUnit getTimeUnit() {
        return TimeUnit.MILLISECONDS;
    }
}
