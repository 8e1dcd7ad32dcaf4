package cachinglab.comparison.soak;

import static org.assertj.core.api.Assertions.fail;

import cachinglab.backing.AppendFsync;
import cachinglab.backing.Backing;
import cachinglab.backing.BackingOptions;
import cachinglab.backing.BackingServices;
import cachinglab.backing.ConfiguredServers;
import cachinglab.comparison.launch.Instances;
import cachinglab.comparison.launch.Strategy;
import cachinglab.comparison.shop.Http;
import cachinglab.testing.fault.Link;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// All four strategies, two instances each, on one PostgreSQL and one Redis, while everything that
/// can be taken away is. `./mvnw verify -Psoak -Dminutes=20` runs it alone and for longer;
/// `-Dseed=42` and `-Dfaults=KILL_REDIS,KILL_SERVICE` run it again in the same way.
class SoakIT {

    static final Set<Strategy> STRATEGIES = EnumSet.complementOf(EnumSet.of(Strategy.UNCACHED));
    static final Duration CLAIM_AFTER = Duration.ofSeconds(1);

    /// Of a client: then it gives up, whatever becomes of its request.
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final SoakSettings settings = SoakSettings.given();

    private final Tallies total = new Tallies();

    @Test
    void noStrategyLosesAnAcknowledgedWriteOrAnswersWhatWasOverwritten() throws Exception {
        var end = System.nanoTime() + settings.length().toNanos();
        try (var servers = servers();
                var network = Link.to(URI.create(servers.redisUri()).getPort());
                var instances = new Instances(STRATEGIES, 2, servers, told(network));
                var http = new Http(PATIENCE, (sent, answered) -> {})) {
            instances.practise();
            instances.start();
            long round = 0;
            do {
                var seed = settings.seed() + round;
                var scene = new Scene(settings, servers, instances, network, new Random(seed));
                play(seed, new Round("%d.%d".formatted(seed, round++), scene, http, seed));
            } while (System.nanoTime() < end);
        } finally {
            System.out.printf("soak in all, from seed %d:%n%s", settings.seed(), total);
        }
    }

    private void play(long seed, Round round) throws Exception {
        var result = round.play();
        total.add(result.tallies());
        System.out.printf(
                "soak with -Dseed=%d, faults %s:%n%s", seed, result.faults(), result.tallies());
        if (!result.isClean()) {
            fail("-Dseed=%d, faults %s%n%s", seed, result.faults(), result.mistakes());
        }
    }

    private static BackingServices servers() {
        return BackingServices.start(
                new BackingOptions(
                        true,
                        true,
                        Optional.empty(),
                        AppendFsync.ALWAYS,
                        Backing.EMBEDDED,
                        ConfiguredServers.none()));
    }

    private static Map<String, String> told(Link network) {
        return Map.of(
                "REDIS_URI", "redis://127.0.0.1:" + network.port(),
                "WRITE_BEHIND_CLAIM_AFTER", CLAIM_AFTER.toMillis() + "ms");
    }
}
