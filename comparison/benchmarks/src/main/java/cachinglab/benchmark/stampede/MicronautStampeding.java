package cachinglab.benchmark.stampede;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/// Micronaut's `@Cacheable` on Redis.
public final class MicronautStampeding extends Stampeding {

    private final ApplicationContext context =
            ApplicationContext.run(
                    Map.of(
                            "strategy.name",
                            "benchmark",
                            "redis.caches.stampede.expire-after-write",
                            StampedeSection.TIME_TO_LIVE.toString()));
    private final AnnotatedQuery cached = context.getBean(AnnotatedQuery.class);

    @Override
    void forget() {
        cached.forget(1);
    }

    @Override
    String read() {
        return cached.ask(1, query);
    }

    @Override
    void end() {
        context.close();
    }
}
