package cachinglab.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Measures contestants in turn, round after round, so that whatever else the machine does meets all
/// of them; prints each one's rate and the ratios to those that come after it.
final class Rounds implements AutoCloseable {

    private static final int ROUNDS = 7;
    private static final int CONNECTIONS = 32;

    private final List<Contestant> contestants = new ArrayList<>();
    private final Map<Contestant, List<Double>> rates = new HashMap<>();

    void add(Contestant contestant) {
        contestants.add(contestant);
        rates.put(contestant, new ArrayList<>());
    }

    void play() throws Exception {
        var warmUp = Load.of(CONNECTIONS, Duration.ofSeconds(20));
        var load = Load.of(CONNECTIONS, Duration.ofSeconds(4));
        System.out.printf(
                "%d connections, %s%n",
                CONNECTIONS, load.wrk() ? "wrk" : "our own clients (no wrk here)");
        for (var contestant : contestants) {
            contestant.requestsPerSecond(warmUp);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("round %d", round);
            for (var contestant : contestants) {
                double rate = contestant.requestsPerSecond(load);
                of(contestant).add(rate);
                System.out.printf("   %s %,.0f req/s", contestant.name(), rate);
            }
            System.out.println();
        }
        for (int i = 0; i < contestants.size(); i++) {
            for (var other : contestants.subList(i + 1, contestants.size())) {
                tell(contestants.get(i), other);
            }
        }
    }

    private void tell(Contestant one, Contestant other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(of(one).get(round) / of(other).get(round));
        }
        ratios.sort(null);
        System.out.printf(
                "%s ÷ %s: median %.3f, from %.3f to %.3f%n",
                one.name(),
                other.name(),
                ratios.get(ROUNDS / 2),
                ratios.getFirst(),
                ratios.getLast());
    }

    private List<Double> of(Contestant contestant) {
        return rates.getOrDefault(contestant, List.of());
    }

    @Override
    public void close() {
        contestants.forEach(Contestant::close);
    }
}
