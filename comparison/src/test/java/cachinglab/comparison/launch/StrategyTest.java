package cachinglab.comparison.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.comparison.LabException;
import org.junit.jupiter.api.Test;

class StrategyTest {

    @Test
    void aStrategyIsFoundByWhatPeopleCallIt() {
        assertThat(Strategy.named("write-behind")).isEqualTo(Strategy.WRITE_BEHIND);
        assertThat(Strategy.WRITE_BEHIND.schema()).isEqualTo("write_behind");
    }

    @Test
    void anUnknownOneIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Strategy.named("write_behind"))
                .isInstanceOf(LabException.class)
                .hasMessage(
                        "There is no strategy \"write_behind\", only cache-aside, read-through,"
                                + " write-through, write-behind, uncached.");
    }

    @Test
    void theBaselineIsTheDomainAlone() {
        assertThat(Strategy.UNCACHED.module()).isEqualTo("shared-domain");
        assertThat(Strategy.CACHE_ASIDE.module()).isEqualTo("cache-aside");
    }
}
