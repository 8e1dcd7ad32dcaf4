package cachinglab.comparison.behaviour;

import static cachinglab.comparison.launch.Strategy.CACHE_ASIDE;
import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static cachinglab.comparison.launch.Strategy.WRITE_BEHIND;
import static cachinglab.comparison.result.Cell.Verdict.BROKEN;
import static cachinglab.comparison.result.Cell.Verdict.KEPT;
import static cachinglab.comparison.result.Cell.Verdict.MEASURED;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.behaviour.Traffic.Request;
import cachinglab.comparison.http.Response;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.measure.Database;
import cachinglab.comparison.measure.Rows;
import cachinglab.comparison.measure.Subject;
import cachinglab.comparison.result.Cell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A scenario sees it if a strategy does not do what it promises, and then gives no reason for it.
class BrokenPromisesTest {

    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final String NO_REASON = "Not what the strategy is built to do";

    @Test
    void readsOfWhatWasOverwrittenAreCounted() throws Exception {
        var cell = watched(1);

        assertThat(cell.verdict()).isEqualTo(BROKEN);
        assertThat(cell.text()).doesNotStartWith("0 of");
        assertThat(cell.why()).startsWith(NO_REASON);
        assertThat(cell.observed()).anyMatch(line -> line.contains("was acknowledged, and then"));
    }

    @Test
    void readsOfWhatIsThereAreNot() throws Exception {
        var cell = watched(0);

        assertThat(cell.verdict()).isEqualTo(KEPT);
        assertThat(cell.text()).startsWith("0 of ").doesNotEndWith("of 0 reads");
    }

    @Test
    void anOldEntryMustSayHowLongItLives() {
        var old = answer("cache-aside; hit; ttl=3310", "Before");
        var endless = answer("cache-aside; hit", "Before");
        var fresh = answer("cache-aside; fwd=uri-miss; stored", "Changed in PostgreSQL");

        assertThat(afterUpdate(CACHE_ASIDE, old, fresh).verdict()).isEqualTo(KEPT);
        assertThat(afterUpdate(CACHE_ASIDE, old, fresh).text()).isEqualTo("old for 3,310 s more");
        assertThat(afterUpdate(CACHE_ASIDE, endless, fresh).verdict()).isEqualTo(BROKEN);
        assertThat(afterUpdate(CACHE_ASIDE, old, old).verdict()).isEqualTo(BROKEN);
        assertThat(afterUpdate(UNCACHED, old, fresh).verdict()).isEqualTo(BROKEN);
        assertThat(afterUpdate(UNCACHED, fresh, fresh).verdict()).isEqualTo(MEASURED);
        assertThat(afterUpdate(CACHE_ASIDE, fresh, fresh).why()).startsWith(NO_REASON);
    }

    @Test
    void aSecondQueryIsAStampede() {
        var answers = Collections.nCopies(1_000, answer("cache-aside; hit", "All"));

        assertThat(Stampede.verdict(contestant(CACHE_ASIDE, 0), 1, answers)).isEqualTo(KEPT);
        assertThat(Stampede.verdict(contestant(CACHE_ASIDE, 0), 2, answers)).isEqualTo(BROKEN);
        assertThat(Stampede.verdict(contestant(UNCACHED, 0), 1_000, answers)).isEqualTo(MEASURED);
    }

    @Test
    void oneLostWriteIsOneTooMany() {
        var lost = Burst.judge(contestant(WRITE_BEHIND, 0), 100, 80, 99, List.of("Product 42"));

        assertThat(lost.verdict()).isEqualTo(BROKEN);
        assertThat(lost.text()).isEqualTo("1 of 100");
        assertThat(lost.observed()).contains("lost: Product 42");
        assertThat(Burst.judge(contestant(WRITE_BEHIND, 0), 100, 80, 100, List.of()).verdict())
                .isEqualTo(KEPT);
    }

    @Test
    void nothingDoneIsNothingKept() {
        assertThat(Burst.judge(contestant(WRITE_BEHIND, 0), 0, 0, 0, List.of()).verdict())
                .isEqualTo(BROKEN);
        assertThat(new WithoutRedis().verdict(contestant(CACHE_ASIDE, 0), of(), of()))
                .isEqualTo(BROKEN);
    }

    @Test
    void withoutRedisOnlyWritesBehindMayBeRefused() {
        var promise = new WithoutRedis();

        assertThat(promise.verdict(contestant(CACHE_ASIDE, 0), of(200), of(200))).isEqualTo(KEPT);
        assertThat(promise.verdict(contestant(CACHE_ASIDE, 0), of(200), of(200, 503)))
                .isEqualTo(BROKEN);
        assertThat(promise.verdict(contestant(CACHE_ASIDE, 0), of(200, 0), of(200)))
                .isEqualTo(BROKEN);
        assertThat(promise.verdict(contestant(WRITE_BEHIND, 0), of(200), of(503))).isEqualTo(KEPT);
        assertThat(promise.verdict(contestant(WRITE_BEHIND, 0), of(200), of(500)))
                .isEqualTo(BROKEN);
        assertThat(promise.why(contestant(CACHE_ASIDE, 0), of(), of())).startsWith(NO_REASON);
    }

    @Test
    void withoutPostgresWriteBehindGoesOnAndNobodyFails() {
        var promise = new WithoutPostgres();

        assertThat(promise.verdict(contestant(WRITE_BEHIND, 0), of(200), of(200))).isEqualTo(KEPT);
        assertThat(promise.verdict(contestant(WRITE_BEHIND, 0), of(200), of(200, 503)))
                .isEqualTo(BROKEN);
        assertThat(promise.verdict(contestant(CACHE_ASIDE, 0), of(200), of(503)))
                .isEqualTo(MEASURED);
        assertThat(promise.verdict(contestant(CACHE_ASIDE, 0), of(200), of(500))).isEqualTo(BROKEN);
    }

    private static Cell watched(int late) throws Exception {
        try (var server = new StandIn(late)) {
            var contestant = contestant(CACHE_ASIDE, server.port());
            return StalenessAfterWrite.watch(contestant, "/products/1", MOMENT);
        }
    }

    private static Cell afterUpdate(Strategy strategy, Response first, Response second) {
        return StalenessAfterUpdate.judge(contestant(strategy, 0), first, second);
    }

    private static Response answer(String cacheStatus, String name) {
        return new Response(200, Map.of("cache-status", cacheStatus), name);
    }

    private static Tally of(int... status) {
        var requests = new ArrayList<Request>();
        for (var one : status) {
            requests.add(new Request(1, 2, one, ""));
        }
        return Tally.of(requests, 0, 10);
    }

    private static Contestant contestant(Strategy strategy, int port) {
        var rows = new Rows(new Database("", "", ""), strategy.schema());
        return new Contestant(
                strategy, new Subject(strategy.title(), port, strategy.caches(), rows));
    }
}
