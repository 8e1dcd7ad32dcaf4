package cachinglab.strategy.web;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.strategy.backlog.DeadLetters;
import cachinglab.strategy.backlog.Waiting;
import cachinglab.strategy.flush.Service;
import cachinglab.testing.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What waits, and what was flushed, as Prometheus gets it; and a dashboard that shows it.
class BacklogMetersIT {

    private static final Service SERVICE =
            Service.start("micronaut.metrics.binders.web.enabled", true);

    private final BacklogMeters meters = bean(BacklogMeters.class);

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void beginWithNothingPending() {
        SERVICE.flush();
    }

    @Test
    void whatWaitsIsMetered() {
        long id = SERVICE.products().create(product("first")).data().id();
        SERVICE.products().replace(id, product("second"), OptionalLong.empty());
        meters.look();
        assertThat(meter("write_behind_backlog")).isEqualTo(2);
        assertThat(meter("write_behind_oldest_age_seconds")).isBetween(0.0, 60.0);
        assertThat(meter("write_behind_dead_letters_waiting"))
                .isEqualTo((double) SERVICE.deadLetters());

        SERVICE.flush();
        meters.look();
        assertThat(meter("write_behind_backlog")).isZero();
        assertThat(meter("write_behind_oldest_age_seconds")).isZero();
    }

    @Test
    void theOldestHasWaitedForSoManySeconds() {
        SERVICE.products().create(product("waits"));
        var registry = new SimpleMeterRegistry();
        var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
        var laterMeters =
                new BacklogMeters(bean(Waiting.class), bean(DeadLetters.class), later, registry);
        laterMeters.look();
        assertThat(registry.get("write.behind.oldest.age").gauge().value()).isBetween(600.0, 660.0);
    }

    @Test
    void whatWasFlushedIsMetered() {
        double batches = meter("write_behind_batches_total");
        double writes = meter("write_behind_writes_total");
        double rows = meter("write_behind_rows_total");
        long id = SERVICE.products().create(product("first")).data().id();
        SERVICE.products().replace(id, product("second"), OptionalLong.empty());
        SERVICE.flush();
        assertThat(meter("write_behind_batches_total") - batches).isEqualTo(1);
        assertThat(meter("write_behind_writes_total") - writes).isEqualTo(2);
        assertThat(meter("write_behind_rows_total") - rows).isEqualTo(1);
    }

    /// A name that is misspelt shows nothing, and nobody notices.
    @Test
    void theDashboardAsksForNothingButWhatIsMetered() throws Exception {
        long id = SERVICE.products().create(product("shown")).data().id();
        SERVICE.client().get("/products/" + id);
        SERVICE.client().get("/products?category=Flushed");

        assertThat(Dashboard.read().metrics())
                .hasSizeGreaterThan(20)
                .isSubsetOf(Meters.of(SERVICE.client().service()).names());
    }

    private static <T> T bean(Class<T> type) {
        return SERVICE.context().getBean(type);
    }

    private static double meter(String name) {
        var value = Meters.of(SERVICE.client().service()).samples().get(name);
        return value == null ? Double.NaN : value;
    }
}
