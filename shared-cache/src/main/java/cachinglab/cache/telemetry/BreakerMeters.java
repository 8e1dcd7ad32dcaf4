package cachinglab.cache.telemetry;

import cachinglab.cache.outage.Breaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;

/// The state of the circuit breaker: one meter a state, of which one is 1.
final class BreakerMeters implements MeterBinder {

    private static final List<String> STATES = List.of("CLOSED", "HALF_OPEN", "OPEN");

    private final Breaker breaker;

    BreakerMeters(Breaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cache.breaker.open", breaker, it -> it.isClosed() ? 0 : 1)
                .description("1 while Redis is passed by")
                .register(registry);
        for (String state : STATES) {
            Gauge.builder("cache.breaker.state", breaker, it -> it.state().equals(state) ? 1 : 0)
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .description("1 for the state it is in")
                    .register(registry);
        }
    }
}
