package cachinglab.comparison.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.comparison.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final EnumSet<Strategy> ALL = EnumSet.allOf(Strategy.class);

    @Test
    void aTakenPortIsNamedWithTheOptionThatHelps() throws IOException {
        try (var squatter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = squatter.getLocalPort();

            assertThatThrownBy(() -> Ports.from(port - 3, List.of(Strategy.WRITE_THROUGH)))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("write-through")
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void aPortTakenOnAllAddressesIsTaken() throws IOException {
        try (var squatter = new ServerSocket(0)) {
            var port = squatter.getLocalPort();

            assertThatThrownBy(() -> Ports.from(port - 1, List.of(Strategy.CACHE_ASIDE)))
                    .isInstanceOf(LabException.class);
        }
    }

    @Test
    void servicesNeedNotTheWholeRange() throws IOException {
        try (var squatter = new ServerSocket(0)) {
            var base = squatter.getLocalPort() - Strategy.CACHE_ASIDE.portOffset();

            assertThatThrownBy(() -> Ports.from(base, ALL)).isInstanceOf(LabException.class);
            assertThat(Ports.from(base, List.of()).strategies()).isEmpty();
        }
    }

    @Test
    void aBaseTooHighIsRefused() {
        assertThatThrownBy(() -> Ports.from(65_533, ALL))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("65533");
    }

    @Test
    void everyServiceGetsAFreePortOfItsOwn() {
        var ports = Ports.free(ALL);

        assertThat(new HashSet<>(ports.byStrategy().values())).hasSameSizeAs(ALL);
    }
}
