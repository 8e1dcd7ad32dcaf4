package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Replay;
import cachinglab.comparison.measure.ReplayResult;
import cachinglab.comparison.trace.Trace;
import cachinglab.comparison.trace.ZipfTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Like the pages of a web shop: few are popular, many are asked for once.
class ReplayIT {

    private static final Trace TRACE = ZipfTrace.of(4_000, 1_000, 12);

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void aCacheHitsWhateverWasAskedForBefore(Strategy strategy) throws Exception {
        var replay = replay(strategy, 1);

        assertThat(replay.misses()).isEqualTo(TRACE.distinct());
        assertThat(replay.collapsed()).isZero();
        assertThat(replay.hitRate()).isEqualTo(TRACE.repeats());
        assertThat(replay.selects()).as("one query per miss").isEqualTo(replay.misses());
    }

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void alsoWhenManyAskAtOnce(Strategy strategy) throws Exception {
        var replay = replay(strategy, 16);

        assertThat(replay.hits() + replay.collapsed() + replay.misses())
                .isEqualTo(TRACE.requests());
        assertThat(replay.hitRate()).isEqualTo(TRACE.repeats());
        assertThat(replay.selects()).as("one query per miss").isEqualTo(TRACE.distinct());
    }

    @Test
    void withoutACacheEveryRequestIsAQuery() throws Exception {
        var replay = replay(UNCACHED, 8);

        assertThat(replay.hitRate()).isZero();
        assertThat(replay.selects()).isEqualTo(TRACE.requests());
    }

    private static ReplayResult replay(Strategy strategy, int clients) throws Exception {
        return new Replay(RunningLab.subject(strategy), clients, sent -> {}).run(TRACE);
    }
}
