package cachinglab.strategy.backlog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.strategy.flush.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingEntriesIT {

    /// Reading a write that waits for PostgreSQL would give it a time to live.
    @ParameterizedTest
    @ValueSource(strings = {"product", "user"})
    void entriesThatReadingProlongsStopTheStart(String entity) {
        var setting = "cache.expiry." + entity + ".time-to-idle";
        assertThatThrownBy(() -> Service.start(setting, "1m"))
                .hasStackTraceContaining(setting + " is not for write-behind");
    }
}
