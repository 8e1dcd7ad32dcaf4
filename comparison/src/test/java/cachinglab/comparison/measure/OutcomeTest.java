package cachinglab.comparison.measure;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.http.Response;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "cache-aside; hit; ttl=3575,                HIT",
        "cache-aside; hit,                          HIT",
        "cache-aside; fwd=uri-miss; stored,         MISS",
        "cache-aside; fwd=uri-miss; collapsed,      COLLAPSED",
        "cache-aside; fwd=bypass; detail=unreached, MISS",
        "'',                                        MISS",
    })
    void theHeaderTellsWhatTheCacheDid(String status, Outcome outcome) {
        assertThat(Outcome.of(new Response(200, Map.of("cache-status", status), "")))
                .isEqualTo(outcome);
    }
}
