package cachinglab.comparison.outage;

import static cachinglab.comparison.launch.Strategy.UNCACHED;
import static cachinglab.comparison.launch.Strategy.WRITE_BEHIND;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.backing.AppendFsync;
import cachinglab.backing.Backing;
import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import cachinglab.comparison.launch.Instances;
import cachinglab.comparison.launch.Strategy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What clients of the four strategies notice when Redis takes connections and answers nothing, and
/// when it goes on. `-Doutage.seconds=20` makes it longer.
///
/// Times are printed. What is asserted of them leaves room for a machine that has more to do.
@EnabledOnOs(OS.LINUX) // where processes can be weighed
class RedisOutageIT {

    private static final Set<Strategy> STRATEGIES = EnumSet.complementOf(EnumSet.of(UNCACHED));
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("outage.seconds", 5));

    /// How long a command waits for Redis before it is given up.
    private static final long COMMAND_TIMEOUT_MILLIS = 500;

    private static List<Outcome> outcomes;

    @BeforeAll
    static void hang() throws Exception {
        try (var servers = servers();
                var instances = new Instances(STRATEGIES, 1, servers, Map.of())) {
            instances.start();
            outcomes = new RedisOutage(servers, instances, LENGTH).of(STRATEGIES, 1);
        }
        System.out.printf("Redis out for %d s:%n%s", LENGTH.toSeconds(), Outcome.heading());
        outcomes.forEach(outcome -> System.out.print(outcome.row()));
    }

    @ParameterizedTest
    @MethodSource("synchronous")
    void noRequestFails(Outcome outcome) {
        var trial = outcome.verdict().trial();

        assertThat(trial.refused.sum() + trial.unanswered.sum()).isZero();
        assertThat(outcome.write().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyAnswerIsRightMeanwhileAndAfterwards(Outcome outcome) {
        var verdict = outcome.verdict();

        assertThat(verdict.isClean()).as(verdict.toString()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noRequestHangs(Outcome outcome) {
        assertThat(outcome.requests().longerThan(Duration.ofSeconds(2))).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void onceTheBreakerIsOpenNobodyWaitsForRedis(Outcome outcome) {
        assertThat(outcome.most()).isLessThan(COMMAND_TIMEOUT_MILLIS);
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsAreAnsweredFromTheDatabase(Outcome outcome) {
        var read = outcome.read();

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).contains("\"source\":\"database\"").contains("Laptop Pro");
        assertThat(read.header("cache-status")).startsWith(outcome + "; fwd=bypass");
    }

    @ParameterizedTest
    @MethodSource("behind")
    void writesWithoutRedisAreRefusedUntilLater(Outcome outcome) {
        assertThat(outcome.write().status()).isEqualTo(503);
        assertThat(outcome.write().header("retry-after")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hitsComeBackSoon(Outcome outcome) {
        assertThat(outcome.hitsBack()).isLessThan(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noThreadsPileUp(Outcome outcome) {
        assertThat(outcome.last().threads()).isLessThanOrEqualTo(outcome.first().threads() + 20);
    }

    private static List<Outcome> all() {
        return outcomes;
    }

    private static List<Outcome> synchronous() {
        return all().stream().filter(one -> one.strategy() != WRITE_BEHIND).toList();
    }

    private static List<Outcome> behind() {
        return all().stream().filter(one -> one.strategy() == WRITE_BEHIND).toList();
    }

    private static BackingServices servers() {
        return BackingServices.start(
                new BackingOptions(
                        true,
                        true,
                        Optional.empty(),
                        AppendFsync.EVERYSEC,
                        Backing.EMBEDDED,
                        ConfiguredServers.none()));
    }
}
