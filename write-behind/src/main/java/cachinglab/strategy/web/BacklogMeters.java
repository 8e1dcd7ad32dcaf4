package cachinglab.strategy.web;

import cachinglab.strategy.backlog.DeadLetters;
import cachinglab.strategy.backlog.Waiting;
import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Clock;

/// What waits, as meters; what was flushed is metered where it happens. Looked up now and then, since
/// whoever reads meters does not wait for Redis.
@Context
final class BacklogMeters {

    /// @param writes accepted and not flushed
    /// @param oldestAge in seconds; 0 if there is none
    private record Look(double writes, double oldestAge, double deadLetters) {}

    private static final Look NOBODY_KNOWS = new Look(Double.NaN, Double.NaN, Double.NaN);

    private final Waiting waiting;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private volatile Look last = NOBODY_KNOWS;

    BacklogMeters(Waiting waiting, DeadLetters deadLetters, Clock clock, MeterRegistry meters) {
        this.waiting = waiting;
        this.deadLetters = deadLetters;
        this.clock = clock;
        Gauge.builder("write.behind.backlog", this, it -> it.last.writes())
                .description("Writes accepted and not flushed")
                .register(meters);
        Gauge.builder("write.behind.oldest.age", this, it -> it.last.oldestAge())
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("write.behind.dead.letters.waiting", this, it -> it.last.deadLetters())
                .description("Writes PostgreSQL refused, and nobody replayed or dropped")
                .register(meters);
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "1s")
    void look() {
        try {
            long now = clock.millis();
            double age = Math.max(0, now - waiting.oldest().orElse(now)) / 1000.0;
            last = new Look(waiting.size(), age, deadLetters.size());
        } catch (RedisException outage) {
            last = NOBODY_KNOWS;
        }
    }
}
