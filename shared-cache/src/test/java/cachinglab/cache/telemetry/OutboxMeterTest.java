package cachinglab.cache.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.cache.outage.Breaker;
import cachinglab.cache.outage.Invalidation;
import cachinglab.cache.outage.Outbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OutboxMeterTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Breaker breaker = Breaker.none();

    @Test
    void whileTheBreakerIsOpenWhatWaitsIsCounted() {
        var meter = new OutboxMeter(new Three(), breaker, meters);
        breaker.open("a write was missed");
        meter.look();
        assertThat(waiting()).isEqualTo(3);
    }

    /// So it need not be counted.
    @Test
    void onceItIsClosedNothingWaits() {
        var meter = new OutboxMeter(new Three(), breaker, meters);
        breaker.open("a write was missed");
        meter.look();
        breaker.halfOpen();
        breaker.close();
        meter.look();
        assertThat(waiting()).isZero();
    }

    @Test
    void withoutTheDatabaseNobodyKnows() {
        breaker.open("a write was missed");
        new OutboxMeter(new Lost(), breaker, meters).look();
        assertThat(waiting()).isNaN();
    }

    private double waiting() {
        return meters.get("cache.outbox.waiting").gauge().value();
    }

    private static class Three implements Outbox {

        @Override
        public void note(Invalidation invalidation) {}

        @Override
        public void replay(Consumer<List<Invalidation>> evict) {}

        @Override
        public long size() {
            return 3;
        }
    }

    private static final class Lost extends Three {

        @Override
        public long size() {
            throw new IllegalStateException("no connection");
        }
    }
}
