package cachinglab.cache.outage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedTransactionsTest {

    private static final Duration LEASE_TIME = Duration.ofSeconds(10);

    @Test
    void aTransactionThatEndsBeforeItsIntentIsWelcome() {
        BoundedTransactions.check(Duration.ofSeconds(9), LEASE_TIME);
    }

    @Test
    void aTransactionThatMayOutliveItsIntentStopsTheStart() {
        assertThatThrownBy(() -> BoundedTransactions.check(LEASE_TIME, LEASE_TIME))
                .hasMessageContaining("cache.lease-time is PT10S")
                .hasMessageContaining("idle_in_transaction_session_timeout");
    }

    @Test
    void soDoesOneThatMayLastForEver() {
        assertThatThrownBy(() -> BoundedTransactions.check(Duration.ZERO, LEASE_TIME))
                .hasMessageContaining("0 is without limit");
    }
}
