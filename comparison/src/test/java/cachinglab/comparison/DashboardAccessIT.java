package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may ask a dashboard, and what it lets its own page do.
class DashboardAccessIT extends WithDashboard {

    @Test
    void anActionWithoutAnOriginIsRefused() throws IOException {
        var answer = client.send("POST", "/api/audit", AUDIT, "Host: " + client.host());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.has("Content-Type: application/problem+json")).isTrue();
        assertThat(answer.body()).contains("\"status\":403").contains("own page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost",
                "https://localhost:%d",
                "http://127.0.0.1:%d",
                "http://localhost:%d.evil.example"
            })
    void anActionFromAPageOfAnotherOriginIsRefused(String origin) throws IOException {
        var forged = "Origin: " + origin.formatted(client.port());

        assertThat(
                        client.send("POST", "/api/load", "{}", "Host: " + client.host(), forged)
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /api/entries/product/1", "GET, /api/events", "POST, /api/load"})
    void aNameThatSomebodyLetsPointHereIsRefused(String method, String path) throws IOException {
        var name = "evil.example:" + client.port();
        var answer = client.send(method, path, "", "Host: " + name, "Origin: http://" + name);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void itsOwnPageMayActUnderEachNameOfThisMachine() throws IOException {
        for (var name : List.of("localhost", "127.0.0.1", "[::1]")) {
            var host = name + ":" + client.port();
            var answer =
                    client.send(
                            "POST", "/api/audit", AUDIT, "Host: " + host, "Origin: http://" + host);
            assertThat(answer.status()).as(name).isEqualTo(200);
        }
    }

    @Test
    void nobodyElseReachesIt() throws IOException {
        var here = InetAddress.getLocalHost();
        assumeFalse(here.isLoopbackAddress());

        assertThatThrownBy(() -> new Socket(here, client.port()).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() throws IOException {
        var page = client.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.head())
                .anyMatch(line -> line.contains("default-src 'none'; script-src 'self'"))
                .anyMatch(line -> line.equalsIgnoreCase("X-Content-Type-Options: nosniff"))
                .anyMatch(line -> line.equalsIgnoreCase("X-Frame-Options: DENY"));
        assertThat(page.body()).doesNotContain("https://");
        assertThat(client.get("/chart.js").status()).isEqualTo(200);
    }
}
