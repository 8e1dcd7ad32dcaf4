package cachinglab.benchmark.stampede;

import cachinglab.benchmark.worker.Patience;
import cachinglab.cache.CacheSpec;
import cachinglab.cache.Expiry;
import cachinglab.cache.LoadingCache;
import cachinglab.cache.redis.Caches;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Optional;

/// The toolkit.
public final class OursStampeding extends Stampeding {

    private final ApplicationContext context =
            ApplicationContext.run(Patience.settings("strategy.name", "benchmark"));
    private final LoadingCache<Long, Optional<String>> cache =
            new LoadingCache<>(
                    context.getBean(Caches.class)
                            .create(
                                    CacheSpec.of(
                                            "stampede",
                                            String.class,
                                            id -> "benchmark:stampede:" + id,
                                            value -> 1),
                                    Expiry.fixed(
                                            StampedeSection.TIME_TO_LIVE,
                                            Duration.ofMinutes(1),
                                            0)),
                    id -> Optional.of(query.ask()));

    @Override
    void forget() {
        cache.evict(1L);
    }

    @Override
    String read() {
        return cache.get(1L).value().orElseThrow();
    }

    @Override
    void end() {
        context.close();
    }
}
