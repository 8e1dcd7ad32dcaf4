package cachinglab.comparison.soak;

import static java.util.stream.Collectors.joining;

import cachinglab.comparison.shop.Verdict;
import java.util.List;
import java.util.Map;

/// What came of a round.
///
/// @param faults how many of each there were
record Result(Map<Fault, Integer> faults, List<Verdict> verdicts) {

    boolean isClean() {
        return verdicts.stream().allMatch(Verdict::isClean);
    }

    Tallies tallies() {
        var injected = faults.values().stream().mapToInt(Integer::intValue).sum();
        var tallies = new Tallies();
        verdicts.forEach(
                verdict -> tallies.add(verdict.trial().strategy, Tally.of(verdict, injected)));
        return tallies;
    }

    /// What went wrong, in short.
    String mistakes() {
        return verdicts.stream()
                .filter(verdict -> !verdict.isClean())
                .map(Verdict::toString)
                .collect(joining("\n"));
    }
}
