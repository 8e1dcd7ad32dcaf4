package cachinglab.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import cachinglab.comparison.http.Connection;
import cachinglab.comparison.launch.Strategy;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whether a dashboard shows what the services count.
class DashboardNumbersIT extends WithDashboard {

    /// Of requests, in which the load comes.
    private static final int GROUP = 10;

    /// One a second, for which the numbers are compared.
    private static final int BEATS = 8;

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
}
