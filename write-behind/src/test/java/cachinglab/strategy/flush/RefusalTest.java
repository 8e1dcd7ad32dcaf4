package cachinglab.strategy.flush;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.domain.UnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only what is about the data is final.
class RefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "23505", "23514", "44000", "P0001", "54000"})
    void theDataAreRefused(String state) {
        assertThat(Refusal.isFinal(failure(new SQLException("", state)))).isTrue();
    }

    /// A crash, a deadlock, a full disk, a timeout, a sleeping flusher, a standby, a migration, a
    /// missing right.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "40P01", "53100", "57014", "57P01", "25P03", "25006", "42P01", "42501"
            })
    void aBadMomentIsWaitedFor(String state) {
        assertThat(Refusal.isFinal(failure(new SQLException("", state)))).isFalse();
    }

    @Test
    void aFailureWithoutAStateIsWaitedForAndGarbageIsNot() {
        assertThat(Refusal.isFinal(failure(new SQLException("lost")))).isFalse();
        assertThat(Refusal.isFinal(failure(new UnavailableException("out", Duration.ZERO))))
                .isFalse();
        assertThat(Refusal.isFinal(failure(new IOException("garbage")))).isTrue();
        assertThat(Refusal.isFinal(new BatchException("nobody knows it"))).isTrue();
    }

    private static BatchException failure(Exception cause) {
        return new BatchException(new RuntimeException(cause));
    }
}
