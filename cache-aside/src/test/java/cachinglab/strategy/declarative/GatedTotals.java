package cachinglab.strategy.declarative;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The real totals, with a gate between the query and whatever is done with its answer.
@Singleton
@Requires(property = "gated")
final class GatedTotals implements BeanCreatedEventListener<TotalsTable> {

    private volatile @Nullable Gate next;

    /// Holds the next reader.
    Gate holdNext() {
        var gate = new Gate();
        next = gate;
        return gate;
    }

    @Override
    public TotalsTable onCreated(BeanCreatedEvent<TotalsTable> event) {
        var table = event.getBean();
        return category -> {
            var totals = table.sum(category);
            pass();
            return totals;
        };
    }

    private void pass() {
        var gate = next;
        next = null;
        if (gate != null) {
            gate.arrived.countDown();
            await(gate.opened);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static final class Gate {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        void awaitArrival() {
            await(arrived);
        }

        void open() {
            opened.countDown();
        }
    }
}
