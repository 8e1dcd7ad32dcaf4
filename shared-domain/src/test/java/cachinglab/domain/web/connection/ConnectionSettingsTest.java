package cachinglab.domain.web.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionSettingsTest {

    @Test
    void someConnectionIsAllowed() {
        assertThatThrownBy(() -> new ConnectionSettings(0, Duration.ofSeconds(1)))
                .hasMessage("connections.most must be 1 or more, but is 0.");
    }

    @Test
    void aRequestHasSomeTimeAndNotForEver() {
        assertThatThrownBy(() -> new ConnectionSettings(1, Duration.ZERO))
                .hasMessageContaining("connections.request-timeout must be from PT0.1S to PT1H");
        assertThatThrownBy(() -> new ConnectionSettings(1, Duration.ofDays(1)))
                .hasMessageContaining("but is PT24H");
    }
}
