package cachinglab.cache.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A service whose administrators have a token.
class AdminTokenIT {

    private static final String TOKEN = "a-token-for-this-test";
    private static final Service SERVICE =
            Service.with(Map.of("strategy.name", "token", "lab.admin-token", TOKEN));

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void withItTheyManage() throws Exception {
        SERVICE.get("/things/1");
        var answer = SERVICE.delete("/cache", "Authorization", "Bearer " + TOKEN);
        assertThat(answer.body()).isEqualTo("{\"removed\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cache", "/cache/entries", "/cache/tags/product"})
    void withoutItNobodyDoesAndIsToldHow(String path) throws Exception {
        SERVICE.get("/things/1");
        var answer = SERVICE.delete(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(SERVICE.get("/cache/entries/thing/1").statusCode()).isEqualTo(200);
    }

    @Test
    void lookingNeedsNone() throws Exception {
        assertThat(SERVICE.get("/cache/stats").statusCode()).isEqualTo(200);
    }

    @Test
    void withOneThatIsTooShortTheServiceDoesNotStart() {
        assertThatThrownBy(() -> Service.with(Map.of("lab.admin-token", "short")))
                .hasMessageContaining("LAB_ADMIN_TOKEN must be at least 16")
                .hasMessageNotContaining("short");
    }
}
