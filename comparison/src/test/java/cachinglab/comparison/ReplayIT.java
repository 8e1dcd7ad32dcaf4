package cachinglab.comparison;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static cachinglab.comparison.launch.Strategy.WRITE_THROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.load.ClosedLoop;
import cachinglab.comparison.load.Contestant;
import cachinglab.comparison.load.Counts;
import cachinglab.comparison.load.Feed;
import cachinglab.comparison.load.Pace;
import cachinglab.comparison.trace.Trace;
import cachinglab.comparison.trace.ZipfTrace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Like the pages of a web shop: few are popular, many are asked for once.
class ReplayIT {

    private static final Trace TRACE = ZipfTrace.of(1_500, 400, 12);

    private record Replayed(Counts counts, long selects) {}

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void aCacheHitsWhateverWasAskedForBefore(Strategy strategy) throws Exception {
        var replay = replay(strategy, 1);

        assertThat(replay.counts().misses()).isEqualTo(TRACE.distinct());
        assertThat(replay.counts().collapsed()).isZero();
        assertThat(replay.counts().hits()).isEqualTo(TRACE.requests() - TRACE.distinct());
        assertThat(replay.selects()).as("one query per miss").isEqualTo(TRACE.distinct());
    }

    @ParameterizedTest
    @EnumSource(names = "UNCACHED", mode = EnumSource.Mode.EXCLUDE)
    void alsoWhenManyAskAtOnce(Strategy strategy) throws Exception {
        var replay = replay(strategy, 16);

        assertThat(replay.counts().requests()).isEqualTo(TRACE.requests());
        assertThat(replay.counts().misses()).isEqualTo(TRACE.distinct());
        assertThat(replay.selects()).as("one query per miss").isEqualTo(TRACE.distinct());
    }

    @Test
    void withoutACacheEveryRequestIsAQuery() throws Exception {
        var replay = replay(UNCACHED, 8);

        assertThat(replay.counts().misses()).isEqualTo(TRACE.requests());
        assertThat(replay.selects()).isEqualTo(TRACE.requests());
    }

    @Test
    void everyRoundOfATraceBeginsWithAnEmptyCache() throws Exception {
        var aMoment = Duration.ofMillis(50);
        var pace = new Pace(4, 100, 2, aMoment, aMoment, 1);
        var contestant = new Contestant(RunningLab.subject(WRITE_THROUGH), TRACE, pace);
        contestant.warmUp();
        contestant.turn();
        contestant.turn();
        contestant.end();

        var result = contestant.result();
        assertThat(result.requests()).isEqualTo(2L * TRACE.requests());
        assertThat(result.hitRate()).isEqualTo(TRACE.repeats());
    }

    private static Replayed replay(Strategy strategy, int clients) throws Exception {
        var subject = RunningLab.subject(strategy);
        subject.rows().add(TRACE.records());
        subject.emptyCache();
        var before = subject.sql();
        var tally = new ClosedLoop(subject, clients).run(new Feed(TRACE, 1));
        long selects = subject.sql().since(before).selects();
        subject.rows().removeAdded();
        subject.emptyCache();
        return new Replayed(tally.counts(), selects);
    }
}
