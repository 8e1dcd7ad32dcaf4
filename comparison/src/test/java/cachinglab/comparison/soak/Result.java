package cachinglab.comparison.soak;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/// What came of a round.
///
/// @param faults how many of each there were
record Result(Map<Fault, Integer> faults, List<Verdict> verdicts) {

    private static final String ROW = "%-14s %10s %8s %10s %8s %7s %9s %11s%n";

    boolean isClean() {
        return verdicts.stream().allMatch(Verdict::isClean);
    }

    int faultsInjected() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// A row per strategy.
    String table() {
        return faults
                + "\n"
                + ROW.formatted(
                        "",
                        "operations",
                        "refused",
                        "unanswered",
                        "bypassed",
                        "faults",
                        "anomalies",
                        "lost writes")
                + verdicts.stream().map(this::row).collect(joining());
    }

    /// What went wrong, in short.
    String mistakes() {
        return verdicts.stream()
                .filter(verdict -> !verdict.isClean())
                .map(Verdict::toString)
                .collect(joining("\n"));
    }

    private String row(Verdict verdict) {
        var trial = verdict.trial();
        return ROW.formatted(
                trial.strategy.title(),
                trial.operations,
                trial.refused,
                trial.unanswered,
                trial.bypassed,
                faultsInjected(),
                verdict.anomalies().size(),
                verdict.lost().size());
    }
}
