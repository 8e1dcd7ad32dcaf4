package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.load.Contestant;
import cachinglab.comparison.load.Pace;
import cachinglab.comparison.result.StrategyResult;
import cachinglab.comparison.trace.Trace;
import cachinglab.comparison.trace.ZipfTrace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Like the pages of a web shop: few are popular, many are asked for once.
class ReplayIT {

    private static final Trace TRACE = ZipfTrace.of(4_000, 1_000, 12);

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void aCacheHitsWhateverWasAskedForBefore(Strategy strategy) throws Exception {
        var result = replay(strategy, 1);

        assertThat(misses(result)).isEqualTo(TRACE.distinct());
        assertThat(result.collapsed()).isZero();
        assertThat(result.hitRate()).isEqualTo(TRACE.repeats());
        assertThat(result.statements()).as("one query per miss").isEqualTo(misses(result));
    }

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void alsoWhenManyAskAtOnce(Strategy strategy) throws Exception {
        var result = replay(strategy, 16);

        assertThat(result.reads()).isEqualTo(TRACE.requests());
        assertThat(result.hitRate()).isEqualTo(TRACE.repeats());
        assertThat(result.statements()).as("one query per miss").isEqualTo(TRACE.distinct());
    }

    @Test
    void withoutACacheEveryRequestIsAQuery() throws Exception {
        var result = replay(UNCACHED, 8);

        assertThat(result.hitRate()).isZero();
        assertThat(result.statements()).isEqualTo(TRACE.requests());
    }

    private static long misses(StrategyResult result) {
        return result.reads() - result.hits() - result.collapsed();
    }

    private static StrategyResult replay(Strategy strategy, int clients) throws Exception {
        var aMoment = Duration.ofMillis(100);
        var pace = new Pace(clients, 100, 1, aMoment, aMoment, 1);
        var contestant = new Contestant(RunningLab.subject(strategy), TRACE, pace);
        contestant.warmUp();
        contestant.turn();
        contestant.end();
        return contestant.result();
    }
}
