package cachinglab.comparison.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.dashboard.TraceReport.Step;
import org.junit.jupiter.api.Test;

class ServerTimingTest {

    @Test
    void stepsAreTakenFromAmongTheTotalsInTheOrderTheyHappened() {
        var header =
                """
                cache;dur=1.2, db;dur=0.44, \
                redis;desc="GET";answer=nil;at=1000200;dur=0.310, \
                redis;desc="lease";answer=1;at=1000600;dur=0.250, \
                redis;desc="fill";answer=0;at=1002000;dur=0.280, \
                sql;desc="SELECT id FROM product WHERE id=?";at=1000900;dur=0.440\
                """;

        assertThat(ServerTiming.steps(header, 1_000_000))
                .containsExactly(
                        new Step("redis", "GET", "miss", "GET", 0.2, 0.31),
                        new Step("redis", "ask for the lease", "granted", "lease.lua", 0.6, 0.25),
                        new Step(
                                "postgresql",
                                "SELECT",
                                "",
                                "SELECT id FROM product WHERE id=?",
                                0.9,
                                0.44),
                        new Step(
                                "redis",
                                "fill",
                                "rejected: a write came between",
                                "fill.lua",
                                2,
                                0.28));
    }

    @Test
    void aHitSaysHowLargeItIs() {
        var header = "redis;desc=\"GET\";answer=143B;at=5;dur=0.310";

        assertThat(ServerTiming.steps(header, 0))
                .extracting(Step::answer)
                .containsExactly("hit, 143 bytes");
    }

    @Test
    void ofManyItSaysHowManyWereFound() {
        var header = "redis;desc=\"MGET\";answer=1/2;at=5;dur=0.310";

        assertThat(ServerTiming.steps(header, 0))
                .extracting(Step::answer)
                .containsExactly("1 of 2 found");
    }

    @Test
    void anAcceptedWriteSaysWhichVersionItIs() {
        var header =
                "redis;desc=\"accept\";answer=conflict;at=5;dur=0.1, redis;desc=\"accept\";answer=12;at=9;dur=0.1";

        assertThat(ServerTiming.steps(header, 0))
                .extracting(Step::answer)
                .containsExactly("conflict", "accepted, version 12");
    }

    @Test
    void aServiceThatTellsNothingHasNoSteps() {
        assertThat(ServerTiming.steps("cache;dur=1.2", 0)).isEmpty();
    }
}
