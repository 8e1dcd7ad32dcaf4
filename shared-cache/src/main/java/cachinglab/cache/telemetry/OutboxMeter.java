package cachinglab.cache.telemetry;

import cachinglab.cache.outage.Breaker;
import cachinglab.cache.outage.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;

/// How many invalidations Redis is yet to be told of. They are counted now and then, while there can
/// be any: whoever reads meters does not wait for PostgreSQL.
@Context
final class OutboxMeter {

    private final Outbox outbox;
    private final Breaker breaker;
    private volatile double waiting;

    OutboxMeter(Outbox outbox, Breaker breaker, MeterRegistry meters) {
        this.outbox = outbox;
        this.breaker = breaker;
        Gauge.builder("cache.outbox.waiting", this, it -> it.waiting)
                .description("Invalidations Redis is yet to be told of")
                .register(meters);
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void look() {
        waiting = breaker.isClosed() ? 0 : count();
    }

    private double count() {
        try {
            return outbox.size();
        } catch (RuntimeException noDatabase) {
            return Double.NaN; // nobody knows
        }
    }
}
