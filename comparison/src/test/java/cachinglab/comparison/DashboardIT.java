package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cachinglab.comparison.dashboard.Dashboard;
import cachinglab.comparison.http.Connection;
import cachinglab.comparison.launch.Strategy;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the page asks for, and who may ask.
class DashboardIT {

    /// Of requests, in which the load comes.
    private static final int GROUP = 10;

    /// One a second, for which the numbers are compared.
    private static final int BEATS = 8;

    private static final String AUDIT = "{\"entity\": \"product\", \"sample\": 4}";
    private static Dashboard dashboard;
    private static DashboardClient client;

    @BeforeAll
    static void open() {
        dashboard = Dashboard.of(RunningLab.fleet(), RunningLab.ports(), 0);
        client = DashboardClient.of(dashboard.url());
    }

    @AfterAll
    static void close() {
        dashboard.close();
    }

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

    /// The load is steady when every service has got it all for five seconds.
    @Test
    void itsNumbersAreThoseOfPrometheusWithinFivePercent() throws Exception {
        client.post("/api/load", "{\"on\": true, \"rate\": 100}");
        try (var beats = client.beats()) {
            beats.next();
            var seconds = agreements(beats);
            for (int i = 0; i < 4 && !isSteady(seconds); i++) {
                seconds = agreements(beats);
            }
            assumeThat(isSteady(seconds)).as("this machine does 100 requests/s of each").isTrue();
            seconds.forEach(Agreement::check);
        } finally {
            client.post("/api/load", "{\"on\": false}");
        }
    }

    private static boolean isSteady(List<Agreement> services) {
        return services.stream().allMatch(it -> it.isSteady(100));
    }

    private static List<Agreement> agreements(DashboardClient.Beats beats) throws IOException {
        var before = counters();
        var shown = new ArrayList<JsonNode>();
        for (int i = 0; i < BEATS; i++) {
            shown.add(json(beats.next()));
        }
        var after = counters();
        return Stream.of(Strategy.values())
                .map(one -> new Agreement(one, shown, of(before, one), of(after, one)))
                .toList();
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
                .containsExactly("accept the write → accepted");
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

    /// Within 5 %, or one group of ten requests more or less at either end.
    ///
    /// @param shown beats between the two counts
    private record Agreement(Strategy strategy, List<JsonNode> shown, Count before, Count after) {

        boolean isSteady(double offered) {
            return Math.abs(counted("shop_requests_seconds_count") - offered) < 0.05 * offered;
        }

        void check() {
            check("requestsPerSecond", "shop_requests_seconds_count");
            check("sqlPerSecond", "sql_statements_total");
            if (strategy.caches()) {
                check("redisPerSecond", "redis_commands_total");
            }
        }

        private double counted(String counter) {
            return (after.of(counter) - before.of(counter))
                    / ((after.nanos() - before.nanos()) / 1e9);
        }

        private void check(String number, String counter) {
            double counted = counted(counter);
            double told =
                    shown.stream()
                            .map(beat -> of(beat.get("services"), strategy).get(number))
                            .mapToDouble(it -> it.getNumberValue().doubleValue())
                            .average()
                            .orElseThrow();
            assertThat(told)
                    .as(number + " of " + strategy.title())
                    .isCloseTo(counted, within(Math.max(0.05 * counted, 2.0 * GROUP / BEATS)));
        }
    }

    private record Count(long nanos, String metrics) {

        double of(String counter) {
            return Pattern.compile("^" + counter + "(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                    .matcher(metrics)
                    .results()
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .sum();
        }
    }

    private static Count of(Map<Strategy, Count> counts, Strategy strategy) {
        return Objects.requireNonNull(counts.get(strategy));
    }

    private static Map<Strategy, Count> counters() throws IOException {
        var counters = new EnumMap<Strategy, Count>(Strategy.class);
        for (var strategy : Strategy.values()) {
            try (var connection = Connection.to(RunningLab.ports().of(strategy))) {
                var metrics = connection.get("/prometheus").text();
                counters.put(strategy, new Count(System.nanoTime(), metrics));
            }
        }
        return counters;
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

    private static JsonNode of(JsonNode all, Strategy strategy) {
        return StreamSupport.stream(all.values().spliterator(), false)
                .filter(one -> one.get("strategy").getStringValue().equals(strategy.title()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) throws IOException {
        return ObjectMapper.getDefault().readValue(text, Argument.of(JsonNode.class));
    }
}
