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
        assertThatThrownBy(() -> new BacklogSettings(SECOND, 0, 1, SECOND, SECOND))
                .hasMessage("write-behind.batch-size must be from 1 to 5000, but is 0.");
    }

    @Test
    void aFlushComesAfterAPause() {
        assertThatThrownBy(() -> new BacklogSettings(Duration.ZERO, 1, 1, SECOND, SECOND))
                .hasMessageStartingWith("write-behind.flush-interval must be from PT0.001S");
    }
}
