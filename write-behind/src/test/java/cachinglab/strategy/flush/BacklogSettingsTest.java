package cachinglab.strategy.flush;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.strategy.backlog.BacklogSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A bad setting is named.
class BacklogSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aBatchHasAtLeastOneWrite() {
        assertThatThrownBy(() -> settings(SECOND, 0, 1000))
                .hasMessage("write-behind.batch-size must be from 1 to 5000, but is 0.");
    }

    @Test
    void aFlushComesAfterAPause() {
        assertThatThrownBy(() -> settings(Duration.ZERO, 1, 1000))
                .hasMessageStartingWith("write-behind.flush-interval must be from PT0.001S");
    }

    @Test
    void deadLettersAreBounded() {
        assertThatThrownBy(() -> settings(SECOND, 1, 0))
                .hasMessageStartingWith("write-behind.max-dead-letters must be from 1 to 10000");
    }

    private static BacklogSettings settings(Duration flushInterval, int batchSize, int letters) {
        return new BacklogSettings(
                flushInterval,
                batchSize,
                1,
                SECOND,
                SECOND,
                SECOND,
                letters,
                Duration.ofDays(1),
                0);
    }
}
