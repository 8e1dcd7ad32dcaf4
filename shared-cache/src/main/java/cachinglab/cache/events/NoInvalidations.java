package cachinglab.cache.events;

import cachinglab.cache.Invalidations;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/// Nobody is told anything, and there is no connection for it.
@Singleton
@Requires(property = "cache.events", notEquals = StringUtils.TRUE)
final class NoInvalidations implements Invalidations {

    @Override
    public void publish(String cache, String key) {}

    @Override
    public Subscription subscribe(String cache, Consumer<String> invalidated, Runnable everything) {
        return () -> {};
    }
}
