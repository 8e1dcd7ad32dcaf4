package cachinglab.comparison.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    private static final String METRICS =
            """
            # HELP shop_requests_seconds Requests for products and users
            # TYPE shop_requests_seconds histogram
            shop_requests_seconds_bucket{le="0.001"} %d
            shop_requests_seconds_bucket{le="0.002"} %d
            shop_requests_seconds_bucket{le="+Inf"} %d
            shop_requests_seconds_count 100.0
            shop_requests_seconds_sum 0.07
            cache_gets_total{cache="product",result="hit"} 80.0
            cache_gets_total{cache="user",result="hit"} 10.0
            cache_gets_total{cache="product",result="miss"} 5.0
            cache_gets_collapsed_total{cache="product"} 3.0
            sql_statements_total{type="select"} 7.0
            sql_statements_total{type="insert"} 1.0E1
            redis_commands_total 321.0
            cache_breaker_open 1.0
            """;

    @Test
    void countersOfAllCachesAndTypesAreAddedUp() {
        var sample = Sample.parse(METRICS.formatted(50, 99, 100), 0);

        assertThat(sample.requests()).isEqualTo(100);
        assertThat(sample.hits()).isEqualTo(90);
        assertThat(sample.misses()).isEqualTo(5);
        assertThat(sample.sqlStatements()).isEqualTo(17);
        assertThat(sample.redisCommands()).isEqualTo(321);
        assertThat(sample.breakerOpen()).isTrue();
    }

    @Test
    void percentilesAreOfWhatCameBetweenTwoSamples() {
        var percentiles =
                new Percentiles(
                        Sample.parse(METRICS.formatted(50, 99, 100), 0).buckets(),
                        Sample.parse(METRICS.formatted(50, 199, 201), 1).buckets());

        assertThat(percentiles.millis(50)).isCloseTo(1.5, within(0.01));
        assertThat(percentiles.millis(100)).isEqualTo(2);
    }

    @Test
    void withoutRequestsThereAreNoPercentiles() {
        var same = Sample.parse(METRICS.formatted(50, 99, 100), 0).buckets();

        assertThat(new Percentiles(same, same).millis(50)).isNull();
    }
}
