package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Outcome;
import cachinglab.comparison.measure.Read;
import cachinglab.comparison.measure.ReadProbe;
import cachinglab.comparison.measure.Reads;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadsIT {

    private static final Read FROM_CACHE = new Read("cache", 0);
    private static final Read FROM_DATABASE = new Read("database", 1);

    @ParameterizedTest
    @EnumSource
    void aColdReadIsOneQuery(Strategy strategy) throws IOException {
        assertThat(reads(strategy).cold()).isEqualTo(FROM_DATABASE);
    }

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void aWarmReadIsNone(Strategy strategy) throws IOException {
        assertThat(reads(strategy).warm()).isEqualTo(FROM_CACHE);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE_THROUGH", "WRITE_BEHIND"})
    void whereWritesPassTheCacheTheNextReadIsAHit(Strategy strategy) throws IOException {
        assertThat(reads(strategy).afterWrite()).isEqualTo(FROM_CACHE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CACHE_ASIDE", "READ_THROUGH"})
    void whereWritesPassItByTheNextReadIsAMissAndTheOneAfterAHit(Strategy strategy)
            throws IOException {
        assertThat(reads(strategy).afterWrite()).isEqualTo(FROM_DATABASE);

        try (var connection = RunningLab.subject(strategy).connect()) {
            assertThat(Outcome.of(connection.get("/products/1"))).isEqualTo(Outcome.HIT);
        }
    }

    @Test
    void withoutACacheEveryReadIsAQuery() throws IOException {
        assertThat(reads(UNCACHED))
                .isEqualTo(new Reads(FROM_DATABASE, FROM_DATABASE, FROM_DATABASE));
    }

    private static Reads reads(Strategy strategy) throws IOException {
        return new ReadProbe(RunningLab.subject(strategy)).run();
    }
}
