package cachinglab.cache.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Nobody can forget to guard what changes something.
class GuardedRoutesIT {

    @Test
    void aServiceWithAnOpenRouteDoesNotStart() {
        assertThatThrownBy(() -> Service.with(Map.of("forgotten", "true")))
                .hasMessageContaining(
                        "POST /write-behind/forgotten/{id} must be @ForAdministrators");
    }

    @Test
    void aWholeControllerCanBeReserved() throws Exception {
        try (var service = Service.with(Map.of("reserved", "true"))) {
            var path = "/cache/reserved";
            assertThat(service.send("POST", "127.0.0.1", path).body()).isEqualTo("changed");
            var answer = service.send("POST", "127.0.0.1", path, "Via", "1.1 proxy");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }
}
