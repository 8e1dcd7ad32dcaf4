package cachinglab.comparison.soak;

import cachinglab.comparison.shop.Verdict;

/// What one strategy went through, and what it did wrong, in figures.
///
/// @param operations requests sent
/// @param refused answers of 503
/// @param unanswered requests of which nobody knows what became
/// @param bypassed reads of write-behind past a cache that was out, which promise nothing
/// @param faults injected
/// @param anomalies answers and rows no correct store could have given
/// @param lostWrites acknowledged ones
record Tally(
        long operations,
        long refused,
        long unanswered,
        long bypassed,
        long faults,
        long anomalies,
        long lostWrites) {

    private static final String ROW = "%-14s %10s %8s %10s %8s %7s %9s %11s%n";

    static String heading() {
        return ROW.formatted(
                "",
                "operations",
                "refused",
                "unanswered",
                "bypassed",
                "faults",
                "anomalies",
                "lost writes");
    }

    static Tally of(Verdict verdict, int faults) {
        var trial = verdict.trial();
        return new Tally(
                trial.operations.sum(),
                trial.refused.sum(),
                trial.unanswered.sum(),
                trial.bypassed.sum(),
                faults,
                verdict.anomalies().size(),
                verdict.lost().size());
    }

    Tally plus(Tally other) {
        return new Tally(
                operations + other.operations,
                refused + other.refused,
                unanswered + other.unanswered,
                bypassed + other.bypassed,
                faults + other.faults,
                anomalies + other.anomalies,
                lostWrites + other.lostWrites);
    }

    String row(String title) {
        return ROW.formatted(
                title, operations, refused, unanswered, bypassed, faults, anomalies, lostWrites);
    }
}
