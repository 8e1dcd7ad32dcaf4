package cachinglab.benchmark.measure;

import cachinglab.comparison.result.Spread;
import java.util.List;
import java.util.stream.IntStream;

/// What one contestant did, round by round.
public record Series(String name, List<Double> rounds) {

    public Spread spread() {
        return Spread.of(rounds);
    }

    Series times(double factor) {
        return new Series(name, rounds.stream().map(it -> it * factor).toList());
    }

    /// Round by round: what else the machine did then has met both.
    Spread ratioTo(Series other) {
        return Spread.of(
                IntStream.range(0, rounds.size())
                        .mapToObj(round -> rounds.get(round) / other.rounds().get(round))
                        .toList());
    }
}
