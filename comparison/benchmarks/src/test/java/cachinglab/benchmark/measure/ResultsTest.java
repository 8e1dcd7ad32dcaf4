package cachinglab.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.result.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private final Results results =
            new Results(
                    List.of(
                            new Series("one", List.of(10.0, 40.0, 90.0)),
                            new Series("other", List.of(10.0, 20.0, 30.0))));

    @Test
    void aRatioIsTakenRoundByRound() {
        assertThat(results.ratio("one", "other")).isEqualTo(Spread.of(List.of(1.0, 2.0, 3.0)));
    }

    @Test
    void thereIsNoRatioToWhoeverDidNotTakePart() {
        assertThat(results.ratio("one", "a third")).isNull();
        assertThat(results.ratio("a third", "one")).isNull();
        assertThat(results.spread("a third")).isNull();
    }
}
