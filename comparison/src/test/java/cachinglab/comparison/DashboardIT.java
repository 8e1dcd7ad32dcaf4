package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.comparison.dashboard.Dashboard;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.launch.Strategy;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the page asks for.
class DashboardIT extends WithDashboard {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/load  | {\"on\": true, \"rate\": 0}                       | The rate must be 1 to 5000.",
                "/api/load  | {\"on\": true, \"rate\": \"many\"}                | not the JSON",
                "/api/load  | on=true                                           | not the JSON",
                "/api/trace | {\"operation\": \"drop\", \"entity\": \"user\"}   | The operation must be",
                "/api/trace | {\"operation\": \"read\", \"entity\": \"order\"}  | The entity must be",
                "/api/audit | {\"entity\": \"product\", \"sample\": 100000}     | The sample must be",
                "/api/audit | {                                                 | not the JSON",
            })
    void whatMakesNoSenseIsASentence(String path, String body, String sentence) throws IOException {
        var answer = client.post(path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/entries/product/1x",
        "GET, /../index.html",
        "GET, /Site.class",
        "POST, /api/actions/reboot"
    })
    void whatIsNotThereIs404(String method, String path) throws IOException {
        var answer = method.equals("GET") ? client.get(path) : client.post(path, "{}");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws IOException {
        assertThat(client.post("/api/load", " ".repeat(10_000)).status()).isEqualTo(413);
    }

    @Test
    void aColdReadTakesTheStepsOfItsStrategy() throws IOException {
        var traces = trace("read", true);

        assertThat(steps(traces, Strategy.UNCACHED)).containsExactly("SELECT");
        assertThat(steps(traces, Strategy.CACHE_ASIDE))
                .containsExactly(
                        "GET → miss", "ask for the lease → granted", "SELECT", "fill → stored");
    }

    @Test
    void aWarmReadIsOneGet() throws IOException {
        trace("read", false);

        assertThat(steps(trace("read", false), Strategy.READ_THROUGH))
                .singleElement()
                .asString()
                .startsWith("GET → hit, ");
    }

    @Test
    void writeBehindAnswersBeforePostgreSqlHasTheWrite() throws IOException {
        trace("read", false); // what is to be replaced is in the cache
        var traces = trace("update", false);

        assertThat(steps(traces, Strategy.WRITE_BEHIND))
                .singleElement()
                .asString()
                .startsWith("accept the write → accepted, version ");
        // A flush may begin right after a write, and be over before anybody looks.
        await().until(() ->
                of(trace("update", false), Strategy.WRITE_BEHIND).get("laterMillis").isNumber());
        assertThat(steps(traces, Strategy.WRITE_THROUGH)).contains("COMMIT", "UPDATE");
        assertThat(of(traces, Strategy.WRITE_THROUGH).get("laterMillis").isNull()).isTrue();
    }

    @Test
    void whoIsNotAskedTellsNoSteps() throws IOException {
        try (var connection = Connection.to(RunningLab.ports().of(Strategy.CACHE_ASIDE))) {
            assertThat(connection.get("/products/1").header("server-timing")).doesNotContain("at=");
        }
    }

    @Test
    void anUpdatePastTheServicesIsSeenByInspectorAndAuditorUntilTheCachesAreEmpty()
            throws IOException {
        client.post("/api/actions/clear-caches", "");
        var report = client.post("/api/actions/external-update", "").body();
        assertThat(report).contains("serves the old price").contains("serves the new price");
        assertThat(verdict(Strategy.CACHE_ASIDE)).isEqualTo("DISAGREE");
        assertThat(verdict(Strategy.UNCACHED)).isEqualTo("UNCACHED");
        assertThat(client.post("/api/audit", AUDIT).body())
                .contains("\"disagreements\":[{\"id\":1,");

        client.post("/api/actions/clear-caches", "");

        assertThat(verdict(Strategy.CACHE_ASIDE)).isEqualTo("NOT_CACHED");
        trace("read", false);
        assertThat(verdict(Strategy.CACHE_ASIDE)).isEqualTo("AGREE");
        assertThat(client.post("/api/audit", AUDIT).body()).contains("\"agreement\":1.0");
    }

    @Test
    void closingItHangsUpOnItsPages() throws IOException {
        var other = Dashboard.of(RunningLab.fleet(), RunningLab.ports(), 0);
        try (var beats = DashboardClient.of(other.url()).beats()) {
            beats.next();
            other.close();
            assertThatThrownBy(
                            () -> {
                                beats.next();
                                beats.next();
                            })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    private static JsonNode trace(String operation, boolean cold) throws IOException {
        var wanted =
                "{\"operation\": \"%s\", \"entity\": \"product\", \"id\": 1, \"cold\": %s}"
                        .formatted(operation, cold);
        return json(client.post("/api/trace", wanted).body());
    }

    private static List<String> steps(JsonNode traces, Strategy strategy) {
        return StreamSupport.stream(of(traces, strategy).get("steps").values().spliterator(), false)
                .map(step -> {
                    var answer = step.get("answer").getStringValue();
                    return step.get("what").getStringValue()
                            + (answer.isEmpty() ? "" : " → " + answer);
                })
                .toList();
    }

    private static String verdict(Strategy strategy) throws IOException {
        var entries = json(client.get("/api/entries/product/1").body());
        return of(entries, strategy).get("verdict").getStringValue();
    }
}
